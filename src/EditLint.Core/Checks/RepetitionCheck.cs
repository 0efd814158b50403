using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: repetition</c>: a word that stands twice in a row. Keys: <c>tokens</c> (what is a word), <c>max</c> (repetitions that pass), <c>alpha</c>
/// (only words of letters count), <c>ignorecase</c>, <c>exceptions</c>, <c>action</c>.
/// </summary>
internal sealed class RepetitionCheck : PatternCheck
{
    private readonly Pattern? _pattern;
    private readonly int _max;
    private readonly bool _onlyLetters;
    private readonly StringComparison _comparison;
    private readonly PhraseExceptions _exceptions;
    private readonly CheckAction? _action;
    private readonly FixSafety _safety;

    private RepetitionCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        var ignoresCase = options.GetBoolean("ignorecase");
        _comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _max = options.GetInteger("max");
        _onlyLetters = options.GetBoolean("alpha");
        _exceptions = PhraseExceptions.Read(options);
        _action = CheckAction.Read(options);
        _safety = options.FixSafety ?? FixSafety.Review;
        var tokens = options.GetScalars("tokens");
        if (tokens.IsEmpty)
            options.AddMissing("tokens", @"The rule has nothing to compare. Write 'tokens:' with a pattern for a word, such as '[^\s]+'.");
        else
            _pattern = PatternReader.CreatePattern($"{(ignoresCase ? "(?i)" : "")}({string.Join('|', tokens.Select(t => t.Value))})", tokens, options);
        options.AllowMessageHoles("word", "replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new RepetitionCheck(descriptor, options);

    public override ImmutableArray<Pattern> Patterns => _pattern is null ? [] : [_pattern];

    protected override bool NeedsMatch => _pattern is not null;

    protected override void Analyze(ScopedText text, PatternFindings findings)
    {
        var exceptions = _exceptions.Over(text.Text);
        var previous = default(TextSpan);
        var repetitions = 0;
        foreach (var match in text.Matches(_pattern!))
        {
            var current = new TextSpan(match.Start, match.Length);
            if (IsRepetition(text.Text, previous, current) && ++repetitions > _max)
            {
                var span = previous.Union(current);
                if (SentenceSplitter.Split(text.Text.Substring(span.Start, span.Length)).Length == 1 && !exceptions.Covers(span))
                {
                    Report(text, span, text.Original(current).Trim(), findings);
                    repetitions = 0;
                }
            }
            previous = current;
        }
    }

    private bool IsRepetition(string text, TextSpan previous, TextSpan current)
    {
        var word = text.AsSpan(current.Start, current.Length).Trim();
        return !word.IsEmpty
            && word.ContainsAnyExcept('*')
            && word.Equals(text.AsSpan(previous.Start, previous.Length).Trim(), _comparison)
            && (!_onlyLetters || IsLetters(word));
    }

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
                return false;
        }
        return true;
    }

    private void Report(ScopedText text, TextSpan span, string word, PatternFindings findings)
    {
        var options = _action?.Apply(text.Original(span)) ?? [];
        findings.Add(text, span, new DiagnosticDetails
        {
            Match = text.Original(span),
            Arguments = [new MessageArgument("word", word), new MessageArgument("replacement", Replacements.Join(options, quoted: options.Length > 1))],
            Fixes = Replacements.CreateFixes(text, span, options, _safety),
        });
    }
}

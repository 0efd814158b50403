using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: existence</c>: what must not stand in the text. Keys: <c>tokens</c> (alternatives, whole words unless <c>nonword</c>), <c>raw</c> (pieces of
/// one pattern, before the tokens, or after them with <c>append</c>), <c>ignorecase</c>, <c>exceptions</c>, <c>action</c>; and <c>words: rejected</c>, which adds
/// the words that the vocabulary rejects to the tokens.
/// </summary>
internal sealed class ExistenceCheck : PatternCheck
{
    private readonly Pattern? _pattern;
    private readonly PhraseExceptions _exceptions;
    private readonly CheckAction? _action;
    private readonly FixSafety _safety;

    private ExistenceCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _pattern = ReadPattern(options);
        _exceptions = PhraseExceptions.Read(options, ignoresVocabulary: options.GetBoolean("nonword"));
        _action = CheckAction.Read(options);
        _safety = options.FixSafety ?? FixSafety.Review;
        if (options.FixSafety is not null && _action is null)
            options.AddError(options.GetNode("fix")!.Span, "The rule says it offers a fix but not which. Add 'action:' with a name such as 'remove' or 'replace', or take 'fix' out.");
        options.AllowMessageHoles("replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new ExistenceCheck(descriptor, options);

    public override ImmutableArray<Pattern> Patterns => _pattern is null ? [] : [_pattern];

    protected override bool NeedsMatch => _pattern is not null;

    protected override void Analyze(ScopedText text, PatternFindings findings)
    {
        if (_pattern is null)
            return;
        var exceptions = _exceptions.Over(text.Text);
        foreach (var match in text.Matches(_pattern))
        {
            var span = new TextSpan(match.Start, match.Length);
            if (span.IsEmpty || exceptions.Covers(span))
                continue;
            var options = _action?.Apply(text.Original(span)) ?? [];
            findings.Add(text, span, new DiagnosticDetails
            {
                Match = text.Original(span),
                Arguments = [new MessageArgument("match", text.Original(span)), new MessageArgument("replacement", Replacements.Join(options, quoted: options.Length > 1))],
                Fixes = Replacements.CreateFixes(text, span, options, _safety),
            });
        }
    }

    private static Pattern? ReadPattern(CheckOptions options)
    {
        var tokens = options.GetScalars("tokens").RemoveAll(t => string.IsNullOrWhiteSpace(t.Value));
        var rejected = VocabularyWords.Rejected(options);
        var raw = options.GetScalars("raw");
        var nonword = options.GetBoolean("nonword") || (tokens.IsEmpty && rejected.IsEmpty);
        var append = options.GetBoolean("append");
        var ignoresCase = options.GetBoolean("ignorecase");
        var pieces = rejected.IsEmpty ? raw.AddRange(tokens) : [.. raw, .. tokens, options.GetScalar("words")!];
        if (pieces.IsEmpty)
        {
            if (!VocabularyWords.AreWanted(options))
                options.AddMissing("tokens", "The rule has nothing to look for. Write 'tokens:' with a list of words or patterns.");
            return null;
        }
        var before = string.Concat(raw.Select(r => r.Value));
        string[] alternatives = [.. tokens.Select(t => t.Value), .. rejected];
        var template = options.Resources.WordTemplate;
        // With pieces of a pattern before them, or another template, phrases are no phrases.
        var areWords = before.Length == 0 && !nonword && template == ValeRegex.WordTemplate && !alternatives.Any(PatternAlternatives.SetsOptions);
        var rest = areWords ? PatternAlternatives.Rest(alternatives, Write) : null;
        return PatternReader.CreatePattern(Write(string.Join('|', alternatives)), pieces, options, () => Write(PatternAlternatives.Join(alternatives, ignoresCase)), rest);

        string Write(string joined)
        {
            var words = ValeRegex.Template(joined, nonword, template);
            return (ignoresCase ? "(?i)" : "") + (append ? words + before : before + words);
        }
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: occurrence</c>: what must not stand in a text more often than <c>max</c> times, or less often than <c>min</c> times; 0 sets no
/// bound. Keys: <c>token</c>, <c>max</c>, <c>min</c>, <c>ignorecase</c>, <c>action</c>. Where nothing matches, the start of the document is reported.
/// </summary>
internal sealed class OccurrenceCheck : PatternCheck
{
    // Blanks, and what stands over code and over matches that were already used.
    private static readonly SearchValues<char> NotLanguage = SearchValues.Create(" \t\r\n*@");

    private readonly Pattern? _pattern;
    private readonly int _max;
    private readonly int _min;
    private readonly CheckAction? _action;
    private readonly FixSafety _safety;

    private OccurrenceCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _max = options.GetInteger("max");
        _min = options.GetInteger("min");
        var flags = options.GetBoolean("ignorecase") ? "(?i)" : "";
        if (options.GetScalar("token") is { } token)
            _pattern = PatternReader.CreatePattern($"{flags}(?:{token.Value})", [token], options);
        else
            options.AddMissing("token", "The rule has nothing to count. Write 'token:' with a pattern.");
        if (_max == 0 && _min == 0)
            options.AddWarning(options.Mapping.Entries[0].Key.Span, "The rule sets no bound and finds nothing. Write 'max:' with how often the pattern may match in a text, or 'min:' with how often it must.");
        _action = CheckAction.Read(options);
        _safety = options.FixSafety ?? FixSafety.Review;
        options.AllowMessageHoles("count");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new OccurrenceCheck(descriptor, options);

    public override ImmutableArray<Pattern> Patterns => _pattern is null ? [] : [_pattern];

    protected override bool NeedsMatch => _pattern is not null && _min <= 0;

    protected override void Analyze(ScopedText text, PatternFindings findings)
    {
        var count = 0;
        TextSpan? first = null;
        foreach (var match in text.Matches(_pattern!))
        {
            count++;
            if (first is null && text.Text.AsSpan(match.Start, match.Length).ContainsAnyExcept(NotLanguage))
                first = new TextSpan(match.Start, match.Length);
        }
        if (!(_max > 0 && count > _max) && !(_min > 0 && count < _min))
            return;
        ImmutableArray<MessageArgument> arguments = [new MessageArgument("count", count.ToString(CultureInfo.InvariantCulture))];
        if (count == 0)
            findings.AddMissing(new DiagnosticDetails { Arguments = arguments });
        else if (first is { } span)
            findings.Add(text, span, new DiagnosticDetails { Match = text.Original(span), Arguments = arguments, Fixes = CreateFixes(text, span) });
    }

    private ImmutableArray<CodeFix> CreateFixes(ScopedText text, TextSpan span) =>
        _action is null ? [] : Replacements.CreateFixes(text, span, _action.Apply(text.Original(span)), _safety);
}

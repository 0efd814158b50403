using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: conditional</c>: what may stand in a text only when something else does. Keys: <c>first</c> (what needs the other), <c>second</c>
/// (the other), <c>ignorecase</c>, <c>exceptions</c>, <c>action</c>. When <c>second</c> has groups, what they capture is thereby defined, for the
/// text it stands in and for those after it in the document, and <c>first</c> may find nothing that is not defined; when it has none, it must match in the same text.
/// </summary>
internal sealed class ConditionalCheck : ScopedCheck
{
    private readonly Regex? _first;
    private readonly Regex? _second;
    private readonly bool _defines;
    private readonly StringComparer _comparer;
    private readonly PhraseExceptions _exceptions;
    private readonly CheckAction? _action;
    private readonly FixSafety _safety;

    private ConditionalCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        var ignoresCase = options.GetBoolean("ignorecase");
        _comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _first = ReadPattern("first", "The rule does not say what needs a condition. Write 'first:' with a pattern.", ignoresCase, options);
        _second = ReadPattern("second", "The rule does not say what 'first' needs. Write 'second:' with a pattern.", ignoresCase, options);
        _defines = _second?.GetGroupNumbers().Length > 1;
        _exceptions = PhraseExceptions.Read(options);
        _action = CheckAction.Read(options);
        _safety = options.FixSafety ?? FixSafety.Review;
        options.AllowMessageHoles("replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new ConditionalCheck(descriptor, options);

    protected override void Analyze(IEnumerable<ScopedText> texts, PatternFindings findings)
    {
        var defined = new HashSet<string>(_comparer);
        var lookup = defined.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            if (_defines)
                AddDefinitions(text.Text, defined);
            else if (MatchTimeLimit.For(_second!, text.Text.Length).IsMatch(text.Text))
                continue;
            var exceptions = _exceptions.Over(text.Text);
            foreach (var match in ValeRegex.EnumerateMatches(_first!, text.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                if (!span.IsEmpty && !lookup.Contains(text.Text.AsSpan(span.Start, span.Length)) && !exceptions.Covers(span))
                    Report(text, span, findings);
            }
        }
    }

    private void AddDefinitions(string text, HashSet<string> defined)
    {
        for (var match = MatchTimeLimit.For(_second!, text.Length).Match(text); match.Success; match = match.NextMatch())
        {
            for (var i = 1; i < match.Groups.Count; i++)
            {
                if (match.Groups[i].Length > 0)
                    defined.Add(match.Groups[i].Value);
            }
        }
    }

    private void Report(ScopedText text, TextSpan span, PatternFindings findings)
    {
        var found = text.Original(span);
        var options = _action?.Apply(found) ?? [];
        findings.Add(text, span, new DiagnosticDetails
        {
            Match = found,
            Arguments = [new MessageArgument("match", found), new MessageArgument("replacement", Replacements.Join(options, quoted: options.Length > 1))],
            Fixes = Replacements.CreateFixes(text, span, options, _safety),
        });
    }

    private static Regex? ReadPattern(string key, string whenMissing, bool ignoresCase, CheckOptions options)
    {
        if (options.GetScalar(key) is { Value.Length: > 0 } pattern)
            return PatternReader.Create((ignoresCase ? "(?i)" : "") + pattern.Value, [pattern], options);
        options.AddMissing(key, whenMissing);
        return null;
    }
}

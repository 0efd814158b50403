using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: conditional</c>: what may stand in a text only when something else does. Keys: <c>first</c> (what needs the other), <c>second</c>
/// (the other), <c>ignorecase</c>, <c>exceptions</c>, <c>action</c>. When <c>second</c> has groups, what they capture is thereby defined, for the
/// text it stands in and for those after it in the document, and <c>first</c> may find nothing that is not defined; when it has none, it must match in the same text.
/// </summary>
internal sealed class ConditionalCheck : ScopedCheck
{
    private readonly Pattern? _first;
    private readonly Pattern? _second;
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
        _exceptions = PhraseExceptions.Read(options);
        _action = CheckAction.Read(options);
        _safety = options.FixSafety ?? FixSafety.Review;
        options.AllowMessageHoles("replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new ConditionalCheck(descriptor, options);

    public override ImmutableArray<Pattern> Patterns => _first is null || _second is null ? [] : [_first, _second];

    protected override bool NeedsMatch => _first is not null && _second is not null;

    protected override void Analyze(IEnumerable<ScopedText> texts, PatternFindings findings)
    {
        var defined = new HashSet<string>(_comparer);
        var lookup = defined.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            if (_second!.HasGroups)
                AddDefinitions(text, defined);
            else if (text.Has(_second))
                continue;
            var exceptions = _exceptions.Over(text.Text);
            foreach (var match in text.Matches(_first!))
            {
                var span = new TextSpan(match.Start, match.Length);
                if (!span.IsEmpty && !lookup.Contains(text.Text.AsSpan(span.Start, span.Length)) && !exceptions.Covers(span))
                    Report(text, span, findings);
            }
        }
    }

    private void AddDefinitions(ScopedText text, HashSet<string> defined)
    {
        foreach (var place in text.Matches(_second!))
        {
            var match = _second!.MatchAt(text.Text, place);
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

    private static Pattern? ReadPattern(string key, string whenMissing, bool ignoresCase, CheckOptions options)
    {
        if (options.GetScalar(key) is { Value.Length: > 0 } pattern)
            return PatternReader.CreatePattern((ignoresCase ? "(?i)" : "") + pattern.Value, [pattern], options);
        options.AddMissing(key, whenMissing);
        return null;
    }
}

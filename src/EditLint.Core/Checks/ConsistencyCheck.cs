using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: consistency</c>: two ways to write a thing in one document. Keys: <c>either</c> (pairs of patterns, whole words unless
/// <c>nonword</c>), <c>ignorecase</c>, <c>action</c>; a <c>replace</c> without parameters writes it the way the document wrote it first.
/// From the text on that brings the second way, the last place of the pair in each text is reported.
/// </summary>
internal sealed class ConsistencyCheck : ScopedCheck
{
    private readonly ImmutableArray<SpellingPair> _pairs;
    private readonly bool _ignoresCase;
    private readonly CheckAction? _action;
    private readonly FixSafety? _fix;

    private ConsistencyCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _ignoresCase = options.GetBoolean("ignorecase");
        _fix = options.FixSafety;
        _action = CheckAction.Read(options);
        var nonword = options.GetBoolean("nonword");
        var pairs = options.GetPairs("either");
        if (pairs.IsEmpty)
            options.AddMissing("either", "The rule has nothing to compare. Write 'either:' with pairs, one a line: 'one way to write it: the other way'.");
        _pairs = [.. pairs.Select(p => SpellingPair.Read(p.Key, p.Value, _ignoresCase ? "(?i)" : "", nonword, options)).OfType<SpellingPair>()];
        options.AllowMessageHoles("replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new ConsistencyCheck(descriptor, options);

    protected override void Analyze(IEnumerable<ScopedText> texts, PatternFindings findings)
    {
        var seen = new PairUse[_pairs.Length];
        foreach (var text in texts)
        {
            for (var i = 0; i < _pairs.Length; i++)
            {
                var (first, second, last, lastIsSecond) = _pairs[i].Find(text.Text);
                if (last is not { } span)
                    continue;
                seen[i] = seen[i].With(text, first, second);
                if (seen[i].HasBoth)
                    Report(text, span, seen[i], lastIsSecond, findings);
            }
        }
    }

    private void Report(ScopedText text, TextSpan span, PairUse use, bool isSecond, PatternFindings findings)
    {
        var found = text.Original(span);
        var isComputed = _action is { IsComputed: true } || (_action is null && _fix is not null);
        ImmutableArray<string> options = isComputed ? Expected(use, isSecond, found) : _action?.Apply(found) ?? [];
        findings.Add(text, span, new DiagnosticDetails
        {
            Match = found,
            Arguments = [new MessageArgument("match", found), new MessageArgument("replacement", Replacements.Join(options, quoted: options.Length > 1))],
            Related = [use.Other(isSecond, findings)],
            Fixes = Replacements.CreateFixes(text, span, options, _fix ?? FixSafety.Review),
        });
    }

    private ImmutableArray<string> Expected(PairUse use, bool isSecond, string found)
    {
        if (use.StartsWithSecond == isSecond)
            return [];
        var expected = use.FirstWritten;
        if (_ignoresCase)
            expected = (char.IsUpper(found[0]) ? char.ToUpperInvariant(expected[0]) : char.ToLowerInvariant(expected[0])) + expected[1..];
        return [expected];
    }
}

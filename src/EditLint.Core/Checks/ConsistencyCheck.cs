using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching.Patterns;
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
    private readonly FixSafety _safety;
    private readonly bool _isComputed;

    private ConsistencyCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _ignoresCase = options.GetBoolean("ignorecase");
        _action = CheckAction.Read(options);
        _safety = options.FixSafety ?? FixSafety.Review;
        _isComputed = _action?.IsComputed ?? options.FixSafety is not null;
        var nonword = options.GetBoolean("nonword");
        var pairs = options.GetPairs("either");
        if (pairs.IsEmpty)
            options.AddMissing("either", "The rule has nothing to compare. Write 'either:' with pairs, one a line: 'one way to write it: the other way'.");
        _pairs = [.. pairs.Select(p => SpellingPair.Read(p.Key, p.Value, _ignoresCase ? "(?i)" : "", nonword, options)).OfType<SpellingPair>()];
        options.AllowMessageHoles("replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new ConsistencyCheck(descriptor, options);

    public override ImmutableArray<Pattern> Patterns => [.. _pairs.Select(p => p.Pattern)];

    protected override bool NeedsMatch => true;

    protected override void Analyze(IEnumerable<ScopedText> texts, PatternFindings findings)
    {
        var seen = _pairs.Select(_ => new PairUse()).ToArray();
        foreach (var text in texts)
        {
            for (var i = 0; i < _pairs.Length; i++)
            {
                var uses = _pairs[i].Find(text);
                seen[i].Add(text, uses);
                if (!uses.IsEmpty && seen[i].HasBoth)
                    Report(text, uses, seen[i], findings);
            }
        }
    }

    private void Report(ScopedText text, ImmutableArray<SpellingUse> uses, PairUse seen, PatternFindings findings)
    {
        var use = uses[^1];
        var found = text.Original(use.Span);
        var options = _isComputed ? [Cased(seen.FirstWritten, found)] : _action?.Apply(found) ?? [];
        findings.Add(text, use.Span, new DiagnosticDetails
        {
            Match = found,
            Arguments = [new MessageArgument("match", found), new MessageArgument("replacement", Replacements.Join(options, quoted: options.Length > 1))],
            Related = [seen.OtherThan(use, findings)],
            Fixes = _isComputed ? Unify(text, uses, seen) : Replacements.CreateFixes(text, use.Span, options, _safety),
        });
    }

    // The place that is reported may be right: the others of the text are then not.
    private ImmutableArray<CodeFix> Unify(ScopedText text, ImmutableArray<SpellingUse> uses, PairUse seen)
    {
        var wrong = uses.RemoveAll(seen.IsAsFirst);
        if (wrong.IsEmpty || !wrong.All(use => text.IsReplaceable(use.Span)))
            return [];
        var changes = wrong.Select(use => new TextChange(text.ToSource(use.Span), Cased(seen.FirstWritten, text.Original(use.Span))));
        return [new CodeFix($"Write '{seen.FirstWritten}' as before", _safety, changes)];
    }

    private string Cased(string word, string like) =>
        !_ignoresCase ? word : (char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) : char.ToLowerInvariant(word[0])) + word[1..];
}

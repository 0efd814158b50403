using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>
/// Tells which findings in a changed text were not there before. Places move, so a finding is known by its rule and by its place as the changes moved
/// it, or by its words. Immutable.
/// </summary>
internal sealed class FindingComparison
{
    private readonly ImmutableArray<Known> _known;
    private readonly bool _includeReview;

    private FindingComparison(ImmutableArray<Known> known, bool includeReview)
    {
        _known = known;
        _includeReview = includeReview;
    }

    /// <summary>Starts with the findings of the text before any change.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="isFixed">True for a finding that a fix is made for: it may stay only where that fix could not take all of it away, and has no fix any more.</param>
    /// <param name="includeReview">True when fixes that a person must look at count too.</param>
    public static FindingComparison Start(ImmutableArray<Diagnostic> findings, Predicate<Diagnostic> isFixed, bool includeReview) =>
        new([.. findings.Select(d => new Known(d.RuleId, d.Match, d.Location.Span, isFixed(d)))], includeReview);

    /// <summary>The same findings at the places that they have after changes.</summary>
    public FindingComparison After(ChangeMap changes) => new([.. _known.Select(k => k with { Span = changes.Map(k.Span) })], _includeReview);

    /// <summary>Those of the findings that were not there before, in their order.</summary>
    public ImmutableArray<Diagnostic> FindNew(ImmutableArray<Diagnostic> after)
    {
        var unknown = new List<Diagnostic>(after);
        var byPlace = new Pool<(string, TextSpan)>(_known, k => (k.Rule, k.Span));
        unknown.RemoveAll(d => byPlace.Take((d.RuleId, d.Location.Span), d, mayBeFixed: false));
        if (unknown.Count == 0)
            return [];
        var byWords = new Pool<(string, string)>(byPlace.Left, k => (k.Rule, k.Match));
        unknown.RemoveAll(d => byWords.Take((d.RuleId, d.Match), d, IsCured(d)));
        if (unknown.Count == 0)
            return [];
        var byRule = new Pool<string>(byWords.Left, k => k.Rule) { MustTouch = true };
        unknown.RemoveAll(d => byRule.Take(d.RuleId, d, mayBeFixed: false));
        return [.. unknown];
    }

    private bool IsCured(Diagnostic diagnostic) => FixSelector.BestFix(diagnostic, _includeReview) is null;

    private sealed record Known(string Rule, string Match, TextSpan Span, bool IsFixed);

    /// <summary>Findings that each stand for one finding of the changed text at most.</summary>
    private sealed class Pool<TKey>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, List<Known>> _byKey = [];

        public Pool(IEnumerable<Known> known, Func<Known, TKey> keyOf)
        {
            foreach (var one in known)
            {
                var key = keyOf(one);
                if (!_byKey.TryGetValue(key, out var list))
                    _byKey.Add(key, list = []);
                list.Add(one);
            }
        }

        /// <summary>True where the key says too little.</summary>
        public bool MustTouch { get; init; }

        public IEnumerable<Known> Left => _byKey.Values.SelectMany(list => list);

        // The nearest is taken, one that is not fixed before one that is.
        public bool Take(TKey key, Diagnostic diagnostic, bool mayBeFixed)
        {
            if (!_byKey.TryGetValue(key, out var list))
                return false;
            var span = diagnostic.Location.Span;
            var best = -1;
            for (var i = 0; i < list.Count; i++)
            {
                if ((list[i].IsFixed && !mayBeFixed) || (MustTouch && !list[i].Span.IntersectsWith(span)))
                    continue;
                if (best < 0 || (list[i].IsFixed, Distance(list[i])).CompareTo((list[best].IsFixed, Distance(list[best]))) < 0)
                    best = i;
            }
            if (best >= 0)
                list.RemoveAt(best);
            return best >= 0;

            int Distance(Known known) => Math.Abs(known.Span.Start - span.Start);
        }
    }
}

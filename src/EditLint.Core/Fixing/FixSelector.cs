using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>Chooses which fixes can be made at once. Stateless and thread-safe.</summary>
public static class FixSelector
{
    /// <summary>The best fix of a finding of the safety asked for, or null.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="includeReview">True to take fixes that a person must look at too.</param>
    public static CodeFix? BestFix(Diagnostic diagnostic, bool includeReview)
    {
        foreach (var fix in diagnostic.Fixes)
        {
            if (includeReview || fix.Safety == FixSafety.Safe)
                return fix;
        }
        return null;
    }

    /// <summary>
    /// At most one fix of each diagnostic, its best of the safety asked for, in the order of their places. A fix is taken whole or
    /// not at all, and one that conflicts with a fix before it waits: the text will be linted again.
    /// </summary>
    /// <param name="diagnostics">The findings of one source.</param>
    /// <param name="includeReview">True to take fixes that a person must look at too.</param>
    /// <param name="chosenBefore">Fixes that are to be made at the same time, so that those which conflict with one of them wait.</param>
    public static ImmutableArray<SelectedFix> Select(IEnumerable<Diagnostic> diagnostics, bool includeReview, IEnumerable<SelectedFix>? chosenBefore = null)
    {
        var offered = new List<SelectedFix>();
        foreach (var diagnostic in diagnostics)
        {
            if (BestFix(diagnostic, includeReview) is { } fix)
                offered.Add(new SelectedFix(diagnostic, fix));
        }
        var chosen = ImmutableArray.CreateBuilder<SelectedFix>();
        List<TextSpan> taken = [.. (chosenBefore ?? []).SelectMany(f => f.Fix.Changes).Select(c => c.Span).Order()];
        foreach (var selected in offered.OrderBy(f => f.Fix.Changes[0].Span.Start).ThenBy(f => f.Fix.Changes[0].Span.End))
        {
            if (!selected.Fix.Changes.All(change => IsFree(taken, change.Span)))
                continue;
            chosen.Add(selected);
            foreach (var change in selected.Fix.Changes)
                taken.Insert(~taken.BinarySearch(change.Span), change.Span);
        }
        return chosen.ToImmutable();
    }

    // The spans taken are in order and do not conflict with each other, so only the two neighbours can conflict with another one.
    private static bool IsFree(List<TextSpan> taken, TextSpan span)
    {
        var next = taken.BinarySearch(span);
        if (next >= 0)
            return false;
        next = ~next;
        return !(next > 0 && taken[next - 1].ConflictsWith(span)) && !(next < taken.Count && taken[next].ConflictsWith(span));
    }
}

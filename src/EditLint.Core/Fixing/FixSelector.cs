using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>Chooses which fixes can be made at once. Stateless and thread-safe.</summary>
public static class FixSelector
{
    /// <summary>
    /// At most one fix of each diagnostic, its best of the safety asked for, in the order of their places. A fix is taken whole or
    /// not at all, and one that conflicts with a fix before it waits: the text will be linted again.
    /// </summary>
    /// <param name="diagnostics">The findings of one source.</param>
    /// <param name="includeReview">True to take fixes that a person must look at too.</param>
    public static ImmutableArray<CodeFix> Select(IEnumerable<Diagnostic> diagnostics, bool includeReview)
    {
        var offered = diagnostics
            .Select(d => d.Fixes.FirstOrDefault(f => includeReview || f.Safety == FixSafety.Safe))
            .OfType<CodeFix>()
            .OrderBy(f => f.Changes[0].Span.Start).ThenBy(f => f.Changes[0].Span.End);
        var chosen = ImmutableArray.CreateBuilder<CodeFix>();
        var taken = new List<TextSpan>();
        foreach (var fix in offered)
        {
            if (!fix.Changes.All(change => IsFree(taken, change.Span)))
                continue;
            chosen.Add(fix);
            foreach (var change in fix.Changes)
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

using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>Findings that a configuration says are known and must not be reported, for files that cannot say so themselves. Immutable.</summary>
/// <param name="Rule">A rule (<c>Pack.Name</c>), a pack, or a pattern with <c>*</c>; letter case counts.</param>
/// <param name="Match">The words found, or null for any.</param>
/// <param name="Reason">Why, or null when nobody said.</param>
/// <param name="Until">The last day on which the suppression holds, or null when it holds for ever.</param>
/// <param name="Origin">Where it stands in the configuration.</param>
public sealed record ConfiguredSuppression(string Rule, string? Match, string? Reason, DateOnly? Until, Location Origin)
{
    /// <summary>The lines of the finding's start, from 1 and both inclusive, or null for any.</summary>
    public (int First, int Last)? Lines { get; init; }
}

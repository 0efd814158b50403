using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>A finding that a configuration or a file beside the article silences. Immutable; two of the same content are not the same.</summary>
/// <param name="Rule">A rule, a pack, a rule's name without its pack, or a pattern with <c>*</c>; letter case counts for nothing.</param>
/// <param name="Match">Only findings of exactly these words, white space apart; null for any.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Until">The last day on which it holds, or null for ever.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record ConfiguredSuppression(string Rule, string? Match, string? Reason, DateOnly? Until, Location Origin)
{
    /// <summary>Only findings that begin in this line, counted from 1; null for any.</summary>
    public int? Line { get; init; }
}

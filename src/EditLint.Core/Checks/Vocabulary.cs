using System.Collections.Immutable;

namespace EditLint.Core.Checks;

/// <summary>A house's words: those that are right as they are, and those that must not be used. Immutable.</summary>
/// <param name="Accepted">The words that rules let pass, in the order of their files.</param>
/// <param name="Rejected">The words to avoid, in the order of their files.</param>
public sealed record Vocabulary(ImmutableArray<VocabularyEntry> Accepted, ImmutableArray<VocabularyEntry> Rejected)
{
    public static readonly Vocabulary Empty = new([], []);
}

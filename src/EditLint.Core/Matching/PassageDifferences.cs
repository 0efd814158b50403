using System.Collections.Immutable;

namespace EditLint.Core.Matching;

/// <summary>How the copy of a passage differs from its original. Ranges are places of words in the stream.</summary>
/// <param name="Added">What only the copy has: whole paragraphs, or many words in a row.</param>
/// <param name="Removed">What only the original has.</param>
/// <param name="Changed">The small differences in the order of the copy; an empty range on one side is a word added or removed.</param>
/// <param name="ChangedWords">How many words the small differences are.</param>
/// <param name="IsReordered">True when the parts of the copy stand in another order.</param>
internal sealed record PassageDifferences(
    ImmutableArray<Range> Added,
    ImmutableArray<Range> Removed,
    ImmutableArray<(Range Original, Range Copy)> Changed,
    int ChangedWords,
    bool IsReordered);

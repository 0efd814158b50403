using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Formats.Markdown;

/// <summary>What a leaf of the Markdown tree holds.</summary>
/// <param name="Prose">Its text.</param>
/// <param name="Inlines">The markup of its text.</param>
/// <param name="Children">The texts of its images.</param>
internal readonly record struct InlineContent(Prose Prose, ImmutableArray<Inline> Inlines, ImmutableArray<Block> Children)
{
    public static readonly InlineContent Empty = new(Prose.Empty, [], []);

    /// <summary>True when nothing of it is to be shown to a reader or a rule.</summary>
    public bool IsEmpty => Prose.IsEmpty && Inlines.IsEmpty && Children.IsEmpty;
}

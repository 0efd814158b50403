using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>What a reader meets right after a block. Immutable.</summary>
/// <param name="Block">The next block with prose, code or rows, or null at the end.</param>
/// <param name="IsEmbed">True when something that is not text comes first: an image, a video, an embedded post, a template's call.</param>
internal readonly record struct FollowingContent(Block? Block, bool IsEmbed)
{
    // How things begin that a reader sees and that leave no text in the document.
    private static readonly ImmutableArray<string> Embeds =
        ["<iframe", "<img", "<picture", "<figure", "<video", "<audio", "<embed", "<object", "<script", "<svg", "<blockquote", "<amp-", "<tweet", "<twitter", "{%", "{{", "[embed", "[tweet", "![", ".. "];

    /// <summary>Looks past the block at a place in <see cref="Document.AllBlocks"/> and the blocks inside it.</summary>
    public static FollowingContent After(Document document, int index)
    {
        var blocks = document.AllBlocks;
        var block = blocks[index];
        var next = index + 1;
        while (next < blocks.Length && blocks[next].Span.Start < block.Span.End)
            next++;
        // A container is passed through to what it holds; an empty one holds something that is not text.
        while (next < blocks.Length && blocks[next] is { Kind: BlockKind.Section } section && !section.Children.IsEmpty && section.Prose.IsEmpty)
            next++;
        var end = next < blocks.Length ? blocks[next].Span.Start : document.Source.Length;
        var isEmbed = next < blocks.Length && IsEmpty(blocks[next]);
        if (end > block.Span.End)
            isEmbed |= HasEmbed(document.Source[TextSpan.FromBounds(block.Span.End, end)]);
        return new FollowingContent(next < blocks.Length ? blocks[next] : null, isEmbed);
    }

    private static bool IsEmpty(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.Section or BlockKind.AltText && (block.Kind == BlockKind.AltText || block.Prose.Text.AsSpan().IsWhiteSpace());

    private static bool HasEmbed(ReadOnlySpan<char> source)
    {
        if (source.IsWhiteSpace())
            return false;
        foreach (var embed in Embeds)
        {
            if (source.Contains(embed, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}

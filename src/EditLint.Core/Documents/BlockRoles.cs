using System.Collections.Immutable;

namespace EditLint.Core.Documents;

/// <summary>
/// Tells what each block is in the article, where the reader could not. Everything here is a guess from the shape of a paragraph and its place; a
/// role that the markup gives is never changed.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Headline: the first heading, when nothing of the body stands before it. Where there is no heading at all and no title in the front matter, the first
/// paragraph, when it has fewer than 20 words, ends without a full stop (a question mark is fine) and a longer paragraph follows.</item>
/// <item>Subheading: every other heading. Caption: what the markup says is one.</item>
/// <item>Byline and Dateline: a line of that shape before the body. "GENEVA, March 3 (AP) --" with text after it is the lede, not a dateline.</item>
/// <item>Lede: the first paragraph of the body. Everything else is body.</item>
/// <item>SignOff: a <see cref="SignOffLine"/> below at least two paragraphs of the body (below one it signs an epigraph) and, unless it is an end mark, not right below a
/// quotation, whose speaker it would name.</item>
/// <item>Boilerplate: a <see cref="BoilerplateLine"/> anywhere; a note about the author below a sign-off or other boilerplate, or among the last four blocks.</item>
/// </list>
/// </remarks>
internal static class BlockRoles
{
    private const int HeadlineWords = 20;
    private const int LastBlocks = 4;

    /// <summary>Settles the roles of the blocks that have none; <paramref name="blocks"/> is an article's prose in order.</summary>
    /// <param name="blocks">The blocks that hold the article's text.</param>
    /// <param name="isTitled">True when the front matter has the headline.</param>
    public static void Assign(ImmutableArray<Block> blocks, bool isTitled)
    {
        var hasHeadline = blocks.Any(b => b.Role == BlockRole.Headline);
        if (!hasHeadline && !isTitled && FindHeadline(blocks) is { } headline)
            headline.Role = BlockRole.Headline;
        hasHeadline |= isTitled;
        var bodyCount = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.Role == BlockRole.None)
                block.Role = RoleOf(block, i == 0 ? null : blocks[i - 1], isLast: i >= blocks.Length - LastBlocks, bodyCount, hasHeadline);
            if (block.Role is BlockRole.Lede or BlockRole.Body)
                bodyCount++;
            hasHeadline |= block.Role == BlockRole.Headline;
        }
    }

    private static BlockRole RoleOf(Block block, Block? previous, bool isLast, int bodyCount, bool hasHeadline)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                return bodyCount > 0 || hasHeadline ? BlockRole.Subheading : BlockRole.Headline;
            case BlockKind.Caption:
                return BlockRole.Caption;
            case not BlockKind.Paragraph:
                return BlockRole.Body;
        }
        if (!block.IsInRun)
            return BlockRole.Body;
        var text = block.Prose.Text.AsSpan().Trim();
        if (BoilerplateLine.IsMatch(text))
            return BlockRole.Boilerplate;
        if (bodyCount > 0 && (isLast || previous?.Role is BlockRole.SignOff or BlockRole.Boilerplate) && BoilerplateLine.IsAuthorNote(text))
            return BlockRole.Boilerplate;
        if (bodyCount == 0)
            return TopLine.IsByline(text) ? BlockRole.Byline : TopLine.IsDateline(text) ? BlockRole.Dateline : BlockRole.Lede;
        return bodyCount > 1 && SignOffLine.IsMatch(text) && (SignOffLine.IsEndMark(text) || !IsQuoted(previous)) ? BlockRole.SignOff : BlockRole.Body;
    }

    private static Block? FindHeadline(ImmutableArray<Block> blocks)
    {
        if (blocks.Length < 2 || blocks[0] is not { Kind: BlockKind.Paragraph, Role: BlockRole.None } first || !first.IsInRun || blocks.Any(b => b.Kind == BlockKind.Heading))
            return null;
        var text = first.Prose.Text.AsSpan().Trim();
        if (text.Length > 200 || text.EndsWith('.') || text.EndsWith(':') || first.Words.Length >= HeadlineWords || TopLine.IsByline(text) || BoilerplateLine.IsMatch(text))
            return null;
        return blocks.Skip(1).Take(3).Any(b => b.Kind == BlockKind.Paragraph && b.Prose.Length > first.Prose.Length) ? first : null;
    }

    private static bool IsQuoted(Block? block)
    {
        if (block is null)
            return false;
        if (block.Kind == BlockKind.BlockQuote || block.Role == BlockRole.PullQuote || block.IsInside(BlockKind.BlockQuote))
            return true;
        var text = block.Prose.Text.AsSpan().Trim();
        return text.Length > 1 && text[0] is '"' or '“' or '«' or '„' or '‘' && text[^1] is '"' or '”' or '“' or '»' or '’';
    }
}

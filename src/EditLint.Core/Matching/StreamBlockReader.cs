using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Matching;

/// <summary>Reads the words of a block into a <see cref="WordStream"/>, without those that may repeat by nature.</summary>
internal static class StreamBlockReader
{
    /// <summary>Writes the hashes of the block's words into <paramref name="words"/> from <paramref name="start"/> on.</summary>
    /// <returns>The block, or null when none of its words belongs in the stream.</returns>
    public static StreamBlock? Read(Document document, Block block, int[] words, int start)
    {
        var spans = block.Words.AsSpan();
        if (IsLeftOut(block) || spans.IsEmpty || IsOnlyLinks(block))
            return null;

        var text = block.Prose.Text.AsSpan();
        var end = start;
        ImmutableArray<int>.Builder? kept = null;
        if (SkippedSpans(block) is not { } skipped)
        {
            foreach (var word in spans)
                words[end++] = WordHash.Of(text.Slice(word.Start, word.Length));
            return new StreamBlock(document, block, start, end, default, ContextOf(block));
        }
        var nextSkipped = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var word = spans[i];
            while (nextSkipped < skipped.Count && skipped[nextSkipped].End <= word.Start)
                nextSkipped++;
            if (nextSkipped < skipped.Count && skipped[nextSkipped].OverlapsWith(word))
            {
                kept ??= Range(i);
                continue;
            }
            kept?.Add(i);
            words[end++] = WordHash.Of(text.Slice(word.Start, word.Length));
        }
        return end == start ? null : new StreamBlock(document, block, start, end, kept?.ToImmutable() ?? default, ContextOf(block));
    }

    private static bool IsLeftOut(Block block) =>
        block.Kind is BlockKind.TableCell or BlockKind.Caption
        || block.Role is BlockRole.PullQuote or BlockRole.Caption or BlockRole.Deck
        || block.IsInside(BlockKind.TableCell) || block.IsInside(BlockKind.Caption);

    private static PassageContext ContextOf(Block block)
    {
        if (block.Kind == BlockKind.Heading || block.Role is BlockRole.Headline or BlockRole.Subheading)
            return PassageContext.Heading;
        if (block.Kind == BlockKind.ListItem || block.IsInside(BlockKind.ListItem))
            return PassageContext.ListItem;
        if (block.Role == BlockRole.Boilerplate)
            return PassageContext.Boilerplate;
        return block.Kind == BlockKind.BlockQuote || block.IsInside(BlockKind.BlockQuote) ? PassageContext.BlockQuote : PassageContext.Body;
    }

    // Tables of contents, "related stories", menus.
    private static bool IsOnlyLinks(Block block)
    {
        var position = 0;
        foreach (var inline in block.Inlines)
        {
            if (inline.Kind is not (InlineKind.Link or InlineKind.AutoLink))
                continue;
            if (HasWord(block.Prose.Text, position, inline.ProseSpan.Start))
                return false;
            position = Math.Max(position, inline.ProseSpan.End);
        }
        return position > 0 && !HasWord(block.Prose.Text, position, block.Prose.Length);
    }

    private static bool HasWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
                return true;
        }
        return false;
    }

    // Null for the many blocks that have none.
    private static List<TextSpan>? SkippedSpans(Block block)
    {
        List<TextSpan>? spans = null;
        foreach (var inline in block.Inlines)
        {
            if (inline.Kind is InlineKind.AutoLink or InlineKind.FootnoteReference)
                (spans ??= []).Add(inline.ProseSpan);
        }
        AddAddresses(block.Prose.Text, ref spans);
        spans?.Sort();
        return spans;
    }

    private static void AddAddresses(string text, ref List<TextSpan>? spans)
    {
        for (var i = text.IndexOf("://", StringComparison.Ordinal); i >= 0;)
        {
            var start = i;
            while (start > 0 && char.IsAsciiLetter(text[start - 1]))
                start--;
            var end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            (spans ??= []).Add(TextSpan.FromBounds(start, end));
            i = text.IndexOf("://", end, StringComparison.Ordinal);
        }
    }

    private static ImmutableArray<int>.Builder Range(int count)
    {
        var range = ImmutableArray.CreateBuilder<int>(count + 16);
        for (var i = 0; i < count; i++)
            range.Add(i);
        return range;
    }
}

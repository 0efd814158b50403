using Markdig.Parsers;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>
/// Parses paragraphs, and the headings that are underlined, and finds those without inline markup. Where the parser it extends takes a paragraph out
/// again, it looks for it from the first block of the document on, so that a long document would cost the square of its length; here it is at hand. Stateless.
/// </summary>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar is not ('=' or '-') || MayDefine((ParagraphBlock)block) || block.Parent is not { } parent || !ReferenceEquals(parent.LastChild, block))
            return base.TryContinue(processor, block);
        // A line like this makes a heading of the paragraph, which is then taken out: of a container that holds nothing else.
        parent.RemoveAt(parent.Count - 1);
        ContainerBlock lonely = parent switch
        {
            QuoteBlock => new QuoteBlock(parent.Parser!),
            ListItemBlock => new ListItemBlock(parent.Parser!),
            _ => new MarkdownDocument(),
        };
        lonely.Add(block);
        var state = base.TryContinue(processor, block);
        if (ReferenceEquals(block.Parent, lonely))
        {
            lonely.RemoveAt(0);
            parent.Add(block);
            block.UpdateSpanEnd(block.Span.End);
        }
        return state;
    }

    // Definitions of links at the start of a paragraph are taken out before the line is looked at, and then there may be no paragraph left.
    private static bool MayDefine(ParagraphBlock paragraph) => paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart() is ['[', ..];

    public override bool Close(BlockProcessor processor, Block block)
    {
        var isKept = base.Close(processor, block);
        if (isKept && block is ParagraphBlock or HeadingBlock)
            PlainLeaf.Close(processor, (LeafBlock)block);
        // What had nothing but definitions of links in it.
        if (!isKept && block.Parent is { } parent && ReferenceEquals(parent.LastChild, block))
            parent.RemoveAt(parent.Count - 1);
        return isKept;
    }
}

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>Parses paragraphs, and the headings that are underlined, and finds those without inline markup. Stateless.</summary>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        // Most have one line, and those that stay as they are give their lines back to nobody.
        if (state == BlockState.Continue && processor.NewBlocks.TryPeek(out var block) && block is ParagraphBlock paragraph)
            paragraph.Lines = new StringLineGroup(1);
        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var isKept = base.Close(processor, block);
        if (isKept && block is ParagraphBlock or HeadingBlock)
            PlainLeaf.Close(processor, (LeafBlock)block);
        return isKept;
    }
}

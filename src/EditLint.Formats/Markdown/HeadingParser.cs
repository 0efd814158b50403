using Markdig.Parsers;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>Parses headings, and finds those without inline markup. Stateless.</summary>
internal sealed class HeadingParser : HeadingBlockParser
{
    public override bool Close(BlockProcessor processor, Block block)
    {
        var isKept = base.Close(processor, block);
        if (isKept)
            PlainLeaf.Close(processor, (LeafBlock)block);
        return isKept;
    }
}

using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>Passes over the front matter, which was read before, so that the text need not be copied without it. Stateless.</summary>
internal sealed class FrontMatterSkipper : BlockParser
{
    private static readonly object Key = typeof(FrontMatterSkipper);

    public FrontMatterSkipper() => OpeningCharacters = ['-', '+', ';', '{'];

    /// <summary>What tells the parser where the front matter ends, in UTF-16 offsets.</summary>
    public static MarkdownParserContext Context(int end) => new() { Properties = { [Key] = end } };

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Line.Start > 0 || End(processor) == 0)
            return BlockState.None;
        processor.NewBlocks.Push(new SkippedBlock(this));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.CurrentLineStartPosition < End(processor) ? BlockState.ContinueDiscard : BlockState.None;

    private static int End(BlockProcessor processor) =>
        processor.Context is { } context && context.Properties.TryGetValue(Key, out var end) ? (int)end : 0;

    private sealed class SkippedBlock(BlockParser parser) : LeafBlock(parser);
}

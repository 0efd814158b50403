using Markdig.Parsers;

namespace EditLint.Formats.Markdown;

/// <summary>Stops the parser where blocks are nested deeper than it can hold: it would go on and give up only at the end. Stateless.</summary>
internal sealed class NestingGuard : BlockParser
{
    private const int MaximumDepth = 100;

    public NestingGuard() => OpeningCharacters = [.. ">-*+0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var block = processor.CurrentContainer?.Parent; block is not null; block = block.Parent)
        {
            if (++depth > MaximumDepth)
                throw new NestingException(processor.Start);
        }
        return BlockState.None;
    }
}

using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Formats.Markdown;

/// <summary>Puts the blocks that a house says are no language, as code, among the blocks of a document. Stateless; linear in the blocks.</summary>
internal static class IgnoredBlocks
{
    /// <summary>The blocks with the others at their places: each inside the innermost block around it that holds blocks.</summary>
    /// <param name="markup">Where they stand.</param>
    /// <param name="blocks">The blocks of the document, in order.</param>
    public static ImmutableArray<Block> Insert(MarkupText markup, ImmutableArray<Block> blocks) =>
        markup.IgnoredBlocks.IsEmpty ? blocks : Insert(blocks, [.. markup.IgnoredBlocks.Select(stretch => Read(markup, stretch))]);

    private static Block Read(MarkupText markup, IgnoredStretch stretch)
    {
        var prose = LineProse.Read(markup.Source, stretch.Content);
        return new Block(BlockKind.Code, stretch.Span, prose, inlines: CodeBlockText.Inlines(markup.Filter, prose));
    }

    private static ImmutableArray<Block> Insert(ImmutableArray<Block> blocks, ReadOnlySpan<Block> ignored)
    {
        if (ignored.IsEmpty)
            return blocks;
        var all = ImmutableArray.CreateBuilder<Block>(blocks.Length + ignored.Length);
        foreach (var block in blocks)
        {
            while (!ignored.IsEmpty && ignored[0].Span.Start < block.Span.Start)
            {
                all.Add(ignored[0]);
                ignored = ignored[1..];
            }
            var inside = 0;
            while (inside < ignored.Length && block.Span.Contains(ignored[inside].Span) && HoldsBlocks(block))
                inside++;
            all.Add(inside == 0 ? block : block.With(block.Span, block.Prose, Insert(block.Children, ignored[..inside]), block.Inlines));
            ignored = ignored[inside..];
        }
        all.AddRange(ignored);
        return all.ToImmutable();
    }

    private static bool HoldsBlocks(Block block) => block.Kind is BlockKind.BlockQuote or BlockKind.ListItem or BlockKind.Footnote or BlockKind.Section or BlockKind.List;
}

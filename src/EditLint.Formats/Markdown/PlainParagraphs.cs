using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>Reads a text whose markup cannot be read: lines up to a blank line are a paragraph, as they stand.</summary>
internal static class PlainParagraphs
{
    public static ImmutableArray<Block> Read(SourceText source, int start)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var paragraphStart = -1;
        var paragraphEnd = start;
        for (var position = start; position < source.Length;)
        {
            var lineEnd = LineEnd.After(source.Text, position);
            var isBlank = source.Text.AsSpan(position, lineEnd.Start - position).IsWhiteSpace();
            if (!isBlank)
            {
                if (paragraphStart < 0)
                    paragraphStart = position;
                paragraphEnd = lineEnd.Start;
            }
            else if (paragraphStart >= 0)
            {
                blocks.Add(ReadParagraph(source, TextSpan.FromBounds(paragraphStart, paragraphEnd)));
                paragraphStart = -1;
            }
            position = lineEnd.End;
        }
        if (paragraphStart >= 0)
            blocks.Add(ReadParagraph(source, TextSpan.FromBounds(paragraphStart, paragraphEnd)));
        return blocks.ToImmutable();
    }

    private static Block ReadParagraph(SourceText source, TextSpan span) => new(BlockKind.Paragraph, span, LineProse.Read(source, span));
}

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EditLint.Formats.Markdown;

/// <summary>
/// Reads three or more tildes in a row as text, as GitHub does; the parser of emphasis would strike out with two of them and put
/// what is left in the wrong order. Stateless.
/// </summary>
internal sealed class TildeRunParser : InlineParser
{
    public TildeRunParser() => OpeningCharacters = ['~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = slice.AsSpan().IndexOfAnyExcept('~');
        if (length < 0)
            length = slice.Length;
        if (length < 3)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1),
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += length;
        return true;
    }
}

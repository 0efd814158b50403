using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace EditLint.Formats.Markdown;

/// <summary>
/// Parses addresses that stand in a text without markup. The parser it extends looks at every word that begins with one of five letters, and so cuts text
/// into small pieces; this one waits for the colon or the full stop of an address and goes back. Stateless.
/// </summary>
internal sealed class AddressParser : AutoLinkParser
{
    /// <summary>How an address without a scheme begins.</summary>
    public const string WorldWideWeb = "www.";

    public AddressParser()
        : base(new AutoLinkOptions()) => OpeningCharacters = [':', '.'];

    /// <summary>Where the address begins whose first colon or full stop stands at an offset, or -1.</summary>
    public static int StartOf(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at];
        if (text[at] == '.')
            return before.EndsWith("www") ? at - 3 : -1;
        if (text[(at + 1)..].StartsWith("//"))
            return before.EndsWith("http") ? at - 4 : before.EndsWith("https") ? at - 5 : before.EndsWith("ftp") ? at - 3 : -1;
        return before.EndsWith("mailto") ? at - 6 : before.EndsWith("tel") ? at - 3 : -1;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = StartOf(slice.Text.AsSpan(0, slice.End + 1), slice.Start);
        // The beginning of the address was taken for text.
        if (start < 0 || processor.Inline is not LiteralInline literal || !ReferenceEquals(literal.Content.Text, slice.Text) || literal.Content.End != slice.Start - 1 || literal.Content.Start > start)
            return false;
        var isWholeLiteral = literal.Content.Start == start;
        if (isWholeLiteral)
            processor.Inline = literal.PreviousSibling ?? (ReferenceEquals(literal.Parent, processor.Root) ? null : literal.Parent);
        var address = slice;
        address.Start = start;
        if (!base.Match(processor, ref address))
        {
            processor.Inline = literal;
            return false;
        }
        if (isWholeLiteral)
        {
            literal.Remove();
        }
        else
        {
            literal.Content.End = start - 1;
            literal.Span.End = processor.GetSourcePosition(start - 1);
        }
        slice = address;
        return true;
    }
}

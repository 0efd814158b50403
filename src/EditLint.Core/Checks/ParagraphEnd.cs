using System.Buffers;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Looks at how a paragraph ends. Stateless and thread-safe.</summary>
internal static class ParagraphEnd
{
    private const string Dashes = "-–—―";
    private const int MaximumCredit = 60;
    private const int FewestDigits = 5;

    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("@#\\_=");

    /// <summary>
    /// False when the paragraph stops right after a word, a number or a comma, closing marks and note references aside. True after any other mark, a symbol,
    /// an address, code, an image, a link behind a whole sentence or a colon, a
    /// telephone number or postal code, and after a bracket or a
    /// credit that follows a whole sentence.
    /// </summary>
    public static bool IsComplete(Block block)
    {
        var prose = block.Prose.Text.AsSpan();
        var text = prose.TrimEnd();
        if (block.Inlines.IsEmpty && text is [.., '.' or '!' or '?'])
            return true;
        for (var i = block.Inlines.Length - 1; i >= 0; i--)
        {
            var inline = block.Inlines[i];
            if (inline.Kind == InlineKind.FootnoteReference && inline.ProseSpan.End >= text.Length && inline.ProseSpan.Start <= text.Length)
                text = text[..inline.ProseSpan.Start].TrimEnd();
            else if (inline.Kind is InlineKind.Code or InlineKind.AutoLink or InlineKind.Image && inline.ProseSpan.End >= text.Length)
                return true;
            else if (inline.Kind == InlineKind.Link && inline.ProseSpan.End >= text.Length && text[..Math.Min(inline.ProseSpan.Start, text.Length)].TrimEnd() is [.., '.' or '!' or '?' or ':' or '"' or '”'])
                return true;
        }
        if (EndsInItalicLine(block, text))
            return true;
        text = text.TrimEnd("*†‡¹²³⁰⁴⁵⁶⁷⁸⁹");
        var inner = text.TrimEnd("\"”“’'»)] ");
        if (inner.IsEmpty)
            return true;
        if (inner.Length < text.Length && EndsInWholeBracket(text, inner.Length))
            return true;
        if (EndsInCredit(inner) || EndsInNumber(inner))
            return true;
        var last = inner[^1];
        return !(char.IsLetterOrDigit(last) || last is ',') || IsAddress(inner[(inner.LastIndexOfAny(" \n\t\u00A0") + 1)..]);
    }

    // A caption or credit on a line of its own, in italics, below the text or image it belongs to.
    private static bool EndsInItalicLine(Block block, ReadOnlySpan<char> text)
    {
        foreach (var inline in block.Inlines)
        {
            if (inline.Kind == InlineKind.Emphasis && inline.ProseSpan.Start > 0 && inline.ProseSpan.End >= text.Length && text[inline.ProseSpan.Start - 1] == '\n')
                return true;
        }
        return false;
    }

    // "Dayton, OH 45402", "+1 303 555 0142": more digits than a year has, or a sum that stands in a sentence.
    private static bool EndsInNumber(ReadOnlySpan<char> text)
    {
        var number = text[text.TrimEnd("0123456789-–. ()+").Length..];
        var digits = 0;
        foreach (var character in number)
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        return digits >= FewestDigits;
    }

    // "... was closed." -- Ana Ruiz at the meeting: an end mark, a dash and a few words.
    private static bool EndsInCredit(ReadOnlySpan<char> text)
    {
        for (var dash = text.LastIndexOfAny(Dashes); dash > 0 && text.Length - dash <= MaximumCredit; dash = text[..dash].LastIndexOfAny(Dashes))
        {
            var before = text[..dash].TrimEnd("-–—― \n\u00A0\"“”’'»)");
            if (before.Length > 0 && before[^1] is '.' or '!' or '?' or '…')
                return true;
        }
        return false;
    }

    // "... was closed. (Photo by Ana Ruiz)", "(See the map)".
    private static bool EndsInWholeBracket(ReadOnlySpan<char> text, int innerLength)
    {
        var bracket = text[innerLength..].IndexOfAny(")]");
        if (bracket < 0)
            return false;
        var open = text[..innerLength].LastIndexOfAny("([");
        if (open < 0)
            return false;
        var before = text[..open].TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '"' or '”' or ':';
    }

    // A link, a mail address, a name on a network, a hashtag, a file.
    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.ContainsAny(AddressSigns) || word.StartsWith('/') || word.Count('/') > 1
        || (word.IndexOf('.') is > 0 and var dot && dot < word.Length - 1 && !char.IsAsciiDigit(word[dot + 1]) && char.IsLower(word[^1]));
}

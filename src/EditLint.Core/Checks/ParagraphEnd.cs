using System.Buffers;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Looks at how a paragraph ends. Stateless and thread-safe.</summary>
internal static class ParagraphEnd
{
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("/@#\\_=");

    /// <summary>
    /// False when the paragraph stops right after a word, a number or a comma, closing marks and note references aside. True after any other mark, a symbol,
    /// an address, code, an image, or a closing bracket that follows a whole sentence.
    /// </summary>
    public static bool IsComplete(Block block)
    {
        var prose = block.Prose.Text.AsSpan();
        var text = prose.TrimEnd();
        for (var i = block.Inlines.Length - 1; i >= 0; i--)
        {
            var inline = block.Inlines[i];
            if (inline.Kind == InlineKind.FootnoteReference && inline.ProseSpan.End >= text.Length && inline.ProseSpan.Start <= text.Length)
                text = text[..inline.ProseSpan.Start].TrimEnd();
            else if (inline.Kind is InlineKind.Code or InlineKind.AutoLink or InlineKind.Image && inline.ProseSpan.End >= text.Length)
                return true;
        }
        text = text.TrimEnd("*†‡¹²³⁰⁴⁵⁶⁷⁸⁹");
        var inner = text.TrimEnd("\"”“’'»)]} ");
        if (inner.IsEmpty)
            return true;
        if (inner.Length < text.Length && EndsInWholeBracket(text, inner.Length))
            return true;
        var last = inner[^1];
        return !(char.IsLetterOrDigit(last) || last is ',') || IsAddress(inner[(inner.LastIndexOfAny(" \n\t\u00A0") + 1)..]);
    }

    // "... was closed. (Photo by Ana Ruiz)", "(See the map)".
    private static bool EndsInWholeBracket(ReadOnlySpan<char> text, int innerLength)
    {
        var bracket = text[innerLength..].IndexOfAny(")]}");
        if (bracket < 0)
            return false;
        var open = text[..innerLength].LastIndexOfAny("([{");
        if (open < 0)
            return false;
        var before = text[..open].TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '"' or '”' or ':';
    }

    // A link, a mail address, a name on a network, a hashtag, a file.
    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.ContainsAny(AddressSigns) || (word.IndexOf('.') is > 0 and var dot && dot < word.Length - 1 && !char.IsAsciiDigit(word[dot + 1]) && char.IsLower(word[^1]));
}

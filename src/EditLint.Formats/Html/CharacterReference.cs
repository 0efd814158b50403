using System.Collections.Frozen;
using EditLint.Core.Text;
using Markdig.Helpers;

namespace EditLint.Formats.Html;

/// <summary>Reads character references such as <c>&amp;rsquo;</c>, <c>&amp;#8217;</c> and <c>&amp;nbsp</c>, by the HTML standard, one at a time and with its length.</summary>
internal static class CharacterReference
{
    private const int LongestName = 31;

    // These alone are references without a semicolon too.
    private static readonly FrozenSet<string> NamesWithoutSemicolon = (
        "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc " +
        "Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil " +
        "cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro " +
        "middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times " +
        "uacute ucirc ugrave uml uuml yacute yen yuml").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int LongestNameWithoutSemicolon = 6;

    /// <summary>Reads the reference that the text begins with.</summary>
    /// <param name="text">Text that begins with "&amp;".</param>
    /// <param name="isInAttribute">True in the value of an attribute, where "&amp;copy=" is no reference.</param>
    /// <param name="length">How much of the text it takes, in UTF-16 units.</param>
    /// <returns>The characters it stands for, or null when the "&amp;" is one itself.</returns>
    public static string? Read(ReadOnlySpan<char> text, bool isInAttribute, out int length)
    {
        length = 0;
        if (text.Length < 2)
            return null;
        return text[1] == '#' ? ReadNumber(text, out length) : ReadName(text, isInAttribute, out length);
    }

    private static string? ReadName(ReadOnlySpan<char> text, bool isInAttribute, out int length)
    {
        length = 0;
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == 1)
            return null;
        if (end < text.Length && text[end] == ';' && EntityHelper.DecodeEntity(text[1..end]) is { } decoded)
        {
            length = end + 1;
            return decoded;
        }
        var names = NamesWithoutSemicolon.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = Math.Min(end, LongestNameWithoutSemicolon + 1); i > 2; i--)
        {
            if (!names.Contains(text[1..i]))
                continue;
            if (isInAttribute && i < text.Length && (text[i] == '=' || char.IsAsciiLetterOrDigit(text[i])))
                return null;
            length = i;
            return EntityHelper.DecodeEntity(text[1..i]);
        }
        return null;
    }

    private static string? ReadNumber(ReadOnlySpan<char> text, out int length)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        var value = 0;
        for (; end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])); end++)
            value = value > 0x10FFFF ? value : value * (isHex ? 16 : 10) + Convert.ToInt32(text[end].ToString(), 16);
        length = end < text.Length && text[end] == ';' ? end + 1 : end;
        if (end == start)
        {
            length = 0;
            return null;
        }
        return value switch
        {
            0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => "\uFFFD",
            // What browsers make of the bytes that authors of the nineties meant.
            >= 0x80 and <= 0x9F => Windows1252Encoding.ToChar((byte)value).ToString(),
            _ => char.ConvertFromUtf32(value),
        };
    }
}

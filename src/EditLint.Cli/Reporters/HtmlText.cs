using System.Buffers;
using System.Globalization;
using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Writes text into a page so that nothing in it is taken for markup, in content and in quoted attributes alike. Stateless and thread-safe.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Except("&<>\"'"), '\n',
        .. Enumerable.Range(0xA1, 0xAC - 0xA1 + 1).Select(c => (char)c), .. Enumerable.Range(0xAE, 0x17F - 0xAE + 1).Select(c => (char)c),
        .. Enumerable.Range(0x2010, 0x2027 - 0x2010 + 1).Select(c => (char)c)]);

    /// <summary>Writes text as reports show it: characters that cannot be seen, or that turn the reading direction, are spelled out; line ends become blanks.</summary>
    public static StringBuilder AppendVisible(this StringBuilder html, string text) => AppendEscaped(html, DisplayText.Visible(text), isProse: false);

    /// <summary>Writes text of which each blank counts: as <see cref="AppendVisible"/>, and line ends, tabs and unusual blanks are shown as well.</summary>
    public static StringBuilder AppendExact(this StringBuilder html, string text)
    {
        if (PlainText.Is(text))
            return AppendEscaped(html, text, isProse: false);
        var exact = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => exact.Append('↵'),
                '\t' => exact.Append('⇥'),
                ' ' => exact.Append(' '),
                _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator => exact.Append($"<U+{rune.Value:X4}>"),
                _ => exact.Append(rune.ToString()),
            };
        }
        return AppendVisible(html, exact.ToString());
    }

    /// <summary>
    /// Writes an article's text as it is. A character that cannot be seen stays, inside an element that shows its number and keeps it from turning what
    /// stands around it. What a page cannot hold is replaced: control characters by their pictures, half a surrogate pair by U+FFFD.
    /// </summary>
    public static StringBuilder AppendProse(this StringBuilder html, ReadOnlySpan<char> text) => AppendEscaped(html, text, isProse: true);

    /// <summary>At most so many units from the start of a text; no character is cut.</summary>
    public static ReadOnlySpan<char> Start(ReadOnlySpan<char> text, int length) =>
        length >= text.Length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>At most so many units from the end of a text; no character is cut.</summary>
    public static ReadOnlySpan<char> End(ReadOnlySpan<char> text, int length) =>
        length >= text.Length ? text : text[^(char.IsLowSurrogate(text[^length]) ? length - 1 : length)..];

    private static StringBuilder AppendEscaped(StringBuilder html, ReadOnlySpan<char> text, bool isProse)
    {
        var isAlone = text.Length <= 2;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain) is var first && first < 0 ? text.Length : first;
            html.Append(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty)
                break;
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            Append(html, rune, isProse, isAlone);
            text = text[length..];
        }
        return html;
    }

    private static void Append(StringBuilder html, Rune rune, bool isProse, bool isAlone)
    {
        _ = rune.Value switch
        {
            '&' => html.Append("&amp;"),
            '<' => html.Append("&lt;"),
            '>' => html.Append("&gt;"),
            '"' => html.Append("&quot;"),
            '\'' => html.Append("&#39;"),
            '\t' => html.Append('\t'),
            '\r' => html.Append("&#13;"),
            < 0x20 => html.Append((char)(0x2400 + rune.Value)),
            0x7F => html.Append('\u2421'),
            _ when isProse && IsInvisible(rune, isAlone) => html.Append($"<span class=\"ch\" data-c=\"U+{rune.Value:X4}\">{rune}</span>"),
            _ => html.Append(rune.ToString()),
        };
    }

    // Joiners shape Arabic words and emoji: around them there can be no element.
    private static bool IsInvisible(Rune rune, bool isAlone) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        && (isAlone || rune.Value is not (0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F)));
}

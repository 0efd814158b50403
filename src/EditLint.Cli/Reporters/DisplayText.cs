using System.Globalization;
using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Text as a terminal shows it: how many columns it takes, and control characters made visible, so that an article cannot
/// move the cursor, change colours or turn the reading direction.
/// </summary>
internal static class DisplayText
{
    private static readonly DisplayCell[] Ascii = [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => new DisplayCell(((char)c).ToString(), 1))];

    /// <summary>The text with control characters made visible; tabs and line breaks become blanks.</summary>
    public static string Visible(string text) => PlainText.Is(text) ? text : Join(Cells(text));

    /// <summary>The columns a text takes.</summary>
    public static int WidthOf(string text) => PlainText.Is(text) ? text.Length : Cells(text).Sum(c => c.Width);

    /// <summary>The text in grapheme clusters, as Unicode Standard Annex 29 divides it.</summary>
    public static List<DisplayCell> Cells(ReadOnlySpan<char> text)
    {
        var cells = new List<DisplayCell>(text.Length);
        while (!text.IsEmpty)
        {
            // Two units of ASCII never belong together, but for the two of a line end.
            var length = text[0] is >= ' ' and <= '~' && (text.Length == 1 || char.IsAscii(text[1])) ? 1 : StringInfo.GetNextTextElementLength(text);
            cells.Add(Cell(text[..length]));
            text = text[length..];
        }
        return cells;
    }

    public static string Join(IEnumerable<DisplayCell> cells) => string.Concat(cells.Select(c => c.Text));

    private static DisplayCell Cell(ReadOnlySpan<char> cluster)
    {
        if (cluster is [>= ' ' and <= '~'])
            return Ascii[cluster[0] - ' '];
        if (Rune.DecodeFromUtf16(cluster, out var rune, out _) != System.Buffers.OperationStatus.Done)
            return new DisplayCell("\uFFFD", 1);
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control when rune.Value is '\t' or '\n' or '\r':
                return new DisplayCell(" ", 1);
            case UnicodeCategory.Control when rune.Value < 0x20:
                return new DisplayCell(((char)(0x2400 + rune.Value)).ToString(), 1);
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                var name = $"<U+{rune.Value:X4}>";
                return new DisplayCell(name, name.Length);
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                return new DisplayCell(cluster.ToString(), 0);
            default:
                return new DisplayCell(cluster.ToString(), IsWide(cluster, rune) ? 2 : 1);
        }
    }

    private static bool IsWide(ReadOnlySpan<char> cluster, Rune first)
    {
        const char EmojiPresentation = '\uFE0F';
        return EastAsianWidth.IsWide(first.Value)
            || cluster.Contains(EmojiPresentation)
            || (first.Value is >= 0x1F1E6 and <= 0x1F1FF && cluster.Length == 4);
    }
}

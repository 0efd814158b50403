using System.Globalization;
using System.Text;

namespace EditLint.Core.Text;

/// <summary>Text in which nothing is invisible, for places where the difference may be a blank that does not break or a character without width. Stateless and thread-safe.</summary>
internal static class VisibleText
{
    /// <summary>The text with control characters, characters without width and all blanks but the usual one spelled out.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~'))
            return text.ToString();
        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => visible.Append("\\n"),
                '\r' => visible.Append("\\r"),
                '\t' => visible.Append("\\t"),
                ' ' => visible.Append(' '),
                _ when IsInvisible(rune) => visible.Append($"<U+{rune.Value:X4}>"),
                _ => visible.Append(rune.ToString()),
            };
        }
        return visible.ToString();
    }

    /// <summary>The length of what stands for one character at the start of a text; 0 when the text starts with something else.</summary>
    public static int EscapeLength(ReadOnlySpan<char> visible)
    {
        if (visible.StartsWith("<U+"))
            return visible.IndexOf('>') + 1;
        return visible is ['\\', 'n' or 'r' or 't', ..] ? 2 : 0;
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

using EditLint.Core.Text;

namespace EditLint.Core.Baselines;

/// <summary>
/// The words of a source without a reading of it: runs of letters and digits, whatever the markup between them. They are the same when a paragraph is wrapped
/// anew, indented or quoted. Stateless and thread-safe.
/// </summary>
internal static class ContentWords
{
    /// <summary>The words in a span; one that the span cuts counts with the part inside.</summary>
    public static IEnumerable<TextSpan> Within(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End;)
        {
            var end = i;
            while (end < span.End && IsOfWord(text[end]))
                end++;
            if (end > i)
                yield return TextSpan.FromBounds(i, end);
            i = end + 1;
        }
    }

    /// <summary>The last words before a place, the nearest first, no farther than an empty line.</summary>
    public static IEnumerable<TextSpan> Before(string text, int place, int count)
    {
        var breaks = 0;
        for (var i = place; i > 0 && count > 0;)
        {
            var start = i;
            while (start > 0 && IsOfWord(text[start - 1]))
                start--;
            if (start < i)
            {
                yield return TextSpan.FromBounds(start, i);
                count--;
                breaks = 0;
                i = start;
                continue;
            }
            i--;
            if (IsBreak(text, i, ref breaks))
                yield break;
        }
    }

    /// <summary>The first words after a place, the nearest first, no farther than an empty line.</summary>
    public static IEnumerable<TextSpan> After(string text, int place, int count)
    {
        var breaks = 0;
        for (var i = place; i < text.Length && count > 0;)
        {
            var end = i;
            while (end < text.Length && IsOfWord(text[end]))
                end++;
            if (end > i)
            {
                yield return TextSpan.FromBounds(i, end);
                count--;
                breaks = 0;
                i = end;
                continue;
            }
            if (IsBreak(text, i, ref breaks))
                yield break;
            i++;
        }
    }

    private static bool IsOfWord(char unit) => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit);

    // Two line ends with nothing but white space between them; of CRLF only one counts.
    private static bool IsBreak(string text, int i, ref int breaks)
    {
        if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            return ++breaks > 1;
        if (!char.IsWhiteSpace(text[i]))
            breaks = 0;
        return false;
    }
}

namespace EditLint.Core.Configuration.Vale;

/// <summary>Finds the ends of quoted values and of comments in a line of an INI file.</summary>
internal static class IniQuotation
{
    /// <summary>
    /// The offset of the quote that closes the one at <paramref name="start"/>, or -1 when no quoted element starts there: after the closing
    /// quote only a comma, a comment or the end may come. A backslash guards the unit after it.
    /// </summary>
    public static int FindEnd(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] is not ('\'' or '"'))
            return -1;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == text[start])
                return EndsElement(text[(i + 1)..]) ? i : -1;
        }
        return -1;
    }

    /// <summary>The offset of the blank before the comment that ends a line, or the length of the text when it has none. In a quoted element no comment starts.</summary>
    public static int FindComment(ReadOnlySpan<char> text)
    {
        var isStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsComment(text[i..]))
                return i;
            if (isStart && FindEnd(text, i) is var end and > 0)
                i = end;
            isStart = text[i] == ',' || (isStart && char.IsWhiteSpace(text[i]));
        }
        return text.Length;
    }

    /// <summary>True when the whole text stands in one pair of quotes.</summary>
    public static bool IsWrapped(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[0] is '\'' or '"' && text[1..].IndexOf(text[0]) == text.Length - 2;

    private static bool EndsElement(ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart();
        return next.IsEmpty || next[0] == ',' || (next.Length < rest.Length && IsComment(rest[(rest.Length - next.Length - 1)..]));
    }

    private static bool IsComment(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == ' ' && text[1] is '#' or ';';
}

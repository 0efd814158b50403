namespace EditLint.Core.Documents;

/// <summary>Lines that close a story. Stateless and thread-safe.</summary>
public static class SignOffLine
{
    private const int MaximumLength = 100;
    private const int MaximumWords = 10;

    /// <summary>
    /// True for a dash and a name, with a place or function after it ("-- Brian Whitmore", "— Jane Doe, Kyiv"), and for the end marks of the trade:
    /// <c>###</c>, <c>-30-</c>, ENDS, (END).
    /// </summary>
    public static bool IsMatch(ReadOnlySpan<char> text) => text.Length <= MaximumLength && (IsEndMark(text) || IsSignature(text));

    /// <summary>True for an end mark of the trade.</summary>
    public static bool IsEndMark(ReadOnlySpan<char> text)
    {
        if (text is "###" or "# # #" or "##")
            return true;
        var word = text.Trim("-–—[]()<>*# ");
        if (word.Length == text.Length)
            return word is "ENDS" or "END";
        return word is "30" or "ENDS" or "END" or "ends" or "end" or "Ends" or "End";
    }

    // One hyphen and a blank would be a list item.
    private static bool IsSignature(ReadOnlySpan<char> text)
    {
        var name = text.TrimStart("-–—―");
        var dashes = text.Length - name.Length;
        if (dashes == 0 || (dashes == 1 && text[0] == '-' && name.StartsWith(' ')))
            return false;
        return name.Length > 3 && NameLine.IsNames(name.TrimEnd("-–— "), MaximumWords);
    }
}

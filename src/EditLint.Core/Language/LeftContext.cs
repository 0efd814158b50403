namespace EditLint.Core.Language;

/// <summary>Reads the words before a full stop, with a bounded look behind.</summary>
internal static class LeftContext
{
    private const int Longest = 24;

    /// <summary>The letters, digits, apostrophes and inner full stops that end at <paramref name="end"/>.</summary>
    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, int end)
    {
        var floor = Math.Max(start, end - Longest);
        var position = end;
        while (position > floor && IsWordCharacter(text[position - 1]))
            position--;
        while (position < end && (Marks.IsApostrophe(text[position]) || text[position] == '.'))
            position++;
        return text[position..end];
    }

    /// <summary>The word before the word that ends at <paramref name="end"/>; empty when more than one white space or another mark stands between.</summary>
    public static ReadOnlySpan<char> SecondWordBefore(ReadOnlySpan<char> text, int start, int end)
    {
        var wordStart = end - WordBefore(text, start, end).Length;
        return wordStart > start && char.IsWhiteSpace(text[wordStart - 1]) ? WordBefore(text, start, wordStart - 1) : [];
    }

    /// <summary>True when the mark before <paramref name="wordStart"/> is one of those that hold a web address or a name in code together.</summary>
    public static bool IsInsideAddress(ReadOnlySpan<char> text, int start, int wordStart) =>
        wordStart > start && text[wordStart - 1] is '/' or '=' or '@' or '#' or '_' or '\\' or '~' or '+';

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '.' or '°' or '№' || Marks.IsApostrophe(c);
}

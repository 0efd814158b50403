namespace EditLint.Core.Matching;

/// <summary>Recognises a question mark that stands where an apostrophe was lost: <c>don?t</c>, <c>we?re</c>, <c>the mayor?s</c>. Stateless and thread-safe.</summary>
internal static class LostApostrophe
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns =
        new HashSet<string>(["i", "you", "we", "they", "he", "she", "it", "that", "there", "who", "what"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Negated =
        new HashSet<string>(["don", "can", "won", "didn", "isn", "wasn", "couldn", "wouldn", "shouldn", "doesn", "haven", "hasn", "hadn", "aren", "weren", "ain", "mustn", "needn"],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the question mark at a place was an apostrophe.</summary>
    public static bool IsAt(string text, int mark)
    {
        var start = mark;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        var end = mark + 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        // "?t=3" is of an address.
        if (start == mark || end == mark + 1 || (end < text.Length && text[end] is '=' or '?' or '&') || (start > 0 && text[start - 1] is '/' or '.' or '?'))
            return false;
        var before = text.AsSpan(start, mark - start);
        return text.AsSpan(mark + 1, end - mark - 1) switch
        {
            "t" => Negated.Contains(before),
            "s" => before.Length > 1 && char.IsLower(before[^1]),
            "re" or "ve" or "ll" or "d" => Pronouns.Contains(before),
            "m" => before is "I",
            _ => false,
        };
    }
}

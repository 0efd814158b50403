namespace EditLint.Core.Checks;

/// <summary>Tells whether words spell an acronym. Stateless and thread-safe.</summary>
internal static class AcronymLetters
{
    private static readonly WordSet Minor = new(["of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "de", "by", "or", "with", "und", "du", "la"]);

    public static bool IsMinor(ReadOnlySpan<char> word) => Minor.Contains(word);

    /// <summary>
    /// Finds the words that spell the acronym at the end of some words, each giving its first letter; small words may give theirs or be passed over.
    /// </summary>
    /// <param name="words">The words, in order.</param>
    /// <param name="acronym">The acronym, in capitals.</param>
    /// <returns>How many of the last words spell it, or 0.</returns>
    public static int SpelledAtEnd(ReadOnlySpan<string> words, ReadOnlySpan<char> acronym)
    {
        if (acronym.IsEmpty)
            return 0;
        if (words.IsEmpty || words[^1].Length == 0)
            return 0;
        if (char.ToUpperInvariant(words[^1][0]) == acronym[^1])
        {
            if (acronym.Length == 1)
                return 1;
            if (SpelledAtEnd(words[..^1], acronym[..^1]) is > 0 and var count)
                return count + 1;
        }
        return Minor.Contains(words[^1]) && SpelledAtEnd(words[..^1], acronym) is > 0 and var more ? more + 1 : 0;
    }

    /// <summary>True when the letters are initials of the words, in order, all but one at most; words may be left over.</summary>
    public static bool MayBeSpelledBy(ReadOnlySpan<string> words, ReadOnlySpan<char> acronym)
    {
        var next = 0;
        foreach (var word in words)
        {
            if (next < acronym.Length && word.Length > 0 && char.ToUpperInvariant(word[0]) == acronym[next])
                next++;
        }
        return next >= Math.Max(2, acronym.Length - 1);
    }
}

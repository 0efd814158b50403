namespace EditLint.Core.Language;

/// <summary>Two vowels side by side in an English word: one syllable, or one each. Stateless and thread-safe.</summary>
internal static class VowelPair
{
    /// <summary>True when the vowels at <paramref name="index"/> and behind it are in two syllables.</summary>
    /// <param name="word">A word in small letters.</param>
    /// <param name="index">The place of the first vowel.</param>
    public static bool IsSpokenApart(ReadOnlySpan<char> word, int index)
    {
        var before = index > 0 ? word[index - 1] : '\0';
        var second = word[index + 1];
        var rest = word[(index + 2)..];
        return word[index] switch
        {
            'a' => second == 'o' || (second == 'i' && rest is "c"),
            'e' => AfterE(word, before, second, rest),
            'i' => AfterI(index, before, second, rest),
            'o' => AfterO(word, second, rest),
            'u' => before is not ('q' or 'g') && AfterU(second, rest),
            'y' => second is 'a' or 'o' or 'i',
            _ => false,
        };
    }

    // "creation", "ideal", "react", "video", "seeing", "linoleum".
    private static bool AfterE(ReadOnlySpan<char> word, char before, char second, ReadOnlySpan<char> rest) => second switch
    {
        'a' => rest is "" or ['l', 'i', ..] || (before == 'r' && rest is ['t', 'e', 'd' or 's', ..] or ['t', 'i' or 'o', ..] or ['c', 't', ..] && !word.StartsWith("trea")),
        'e' => rest is "ing" || (before == 'r' && (word.StartsWith("reen") || word.StartsWith("reex") || word.StartsWith("rees"))),
        'i' => rest is "ng" || word.StartsWith("rein") || word.StartsWith("reit"),
        'o' => rest is not ("n" or "ns" or ['u', 's', ..] or ['p', 'l', ..]) && !word.StartsWith("geor"),
        'u' => rest is ['m', ..] || word.StartsWith("reu"),
        _ => false,
    };

    // "various", "material", "society", "audience"; but not "nation", "special", "patient".
    private static bool AfterI(int index, char before, char second, ReadOnlySpan<char> rest) => second switch
    {
        'a' when before is 't' or 's' or 'c' or 'x' or 'g' => (before == 'c' && rest is ['t', 'e', ..]) || (before != 'g' && rest is ['t', 'i', ..]),
        'o' when before is 't' or 's' or 'c' or 'x' or 'g' => false,
        'a' or 'o' or 'u' => true,
        'e' => rest is "t" or ['t', 'y', ..]
            || (rest is ['n', 'c' or 't', ..] && before is not ('c' or 't'))
            || (rest is "r" or "rs" && before is 'r' or 'l' or 'd' && index > 1),
        _ => false,
    };

    private static bool AfterO(ReadOnlySpan<char> word, char second, ReadOnlySpan<char> rest) => second switch
    {
        'a' => rest.IsEmpty || word.StartsWith("coali"),
        'e' => rest is ['t' or 'm', ..],
        'i' => rest is "ng",
        'o' => word.StartsWith("coop") || word.StartsWith("coor") || word.StartsWith("zoolog"),
        _ => false,
    };

    // "actual", "influence", "fluid", "ruin", "continuous".
    private static bool AfterU(char second, ReadOnlySpan<char> rest) => second switch
    {
        'a' => true,
        'e' => rest is "l" or "ls" or "t" or ['n', 't' or 'c', ..],
        'i' => rest is "ng" or "d" or "ds" or "n" or "ns" or ['t', 'y' or 'i', ..] or ['s', 'h', ..],
        'o' => rest is ['u', 's', ..],
        _ => false,
    };
}

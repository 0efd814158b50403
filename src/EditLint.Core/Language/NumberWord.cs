namespace EditLint.Core.Language;

/// <summary>Reads small whole numbers, in digits and in words. Stateless and thread-safe.</summary>
internal static class NumberWord
{
    private static readonly string[] Small =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');

    private static readonly string[] Tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private static readonly string[] Ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".Split(' ');

    /// <summary>Reads one word: <c>seven</c>, <c>Twenty</c>, <c>45</c>; not above 9999.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        if (word.IsEmpty)
            return false;
        if (char.IsAsciiDigit(word[0]))
            return word.Length <= 4 && int.TryParse(word, System.Globalization.NumberStyles.None, null, out number);
        if (!MayBe(word))
            return false;
        number = IndexIn(Small, word);
        if (number < 0 && IndexIn(Tens, word) is >= 0 and var ten)
            number = (ten + 2) * 10;
        return number >= 0;
    }

    /// <summary>Reads the word of an enumeration, <c>First</c> or <c>Thirdly</c>, as its number from 1 to 10.</summary>
    public static bool TryReadOrdinal(ReadOnlySpan<char> word, out int number)
    {
        if (word.EndsWith("ly", StringComparison.OrdinalIgnoreCase))
            word = word[..^2];
        number = IndexIn(Ordinals, word) + 1;
        return number > 0;
    }

    // By the letter in any case, since nearly every word of a text begins with another or is longer; what is not ASCII is looked up.
    private static bool MayBe(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 9 && (word[0] >= 128 || ("eEfFnNoOsStTzZ".Contains(word[0])));

    private static int IndexIn(string[] names, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (word.Equals(names[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }
}

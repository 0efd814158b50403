namespace EditLint.Core.Language.Spelling;

/// <summary>Tells how words use capitals, and changes it. Stateless and thread-safe.</summary>
internal static class WordCasings
{
    public static WordCasing Of(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        }
        if (upper == 0)
            return WordCasing.Lower;
        if (upper == 1 && char.IsUpper(word[0]))
            return WordCasing.Capitalized;
        return lower == 0 ? WordCasing.Upper : WordCasing.Mixed;
    }

    public static string ToLower(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (result, word) => word.ToLowerInvariant(result));

    public static string ToUpper(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (result, word) => word.ToUpperInvariant(result));

    /// <summary>The word with a capital at its start and nowhere else.</summary>
    public static string ToCapitalized(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (result, word) =>
    {
        word.ToLowerInvariant(result);
        if (result.Length > 0)
            result[0] = char.ToUpperInvariant(word[0]);
    });
}

namespace EditLint.Core.Documents;

/// <summary>Tells names of people, with what may stand beside them, from other text. Stateless and thread-safe.</summary>
internal static class NameLine
{
    /// <summary>
    /// True when every word is capitalised, or is one that stands between names ("and", "of", "for", "the"); the first is a name. Digits, and marks other than
    /// commas, full stops of initials, apostrophes and hyphens, are not allowed.
    /// </summary>
    public static bool IsNames(ReadOnlySpan<char> text, int maximumWords)
    {
        var words = 0;
        var capitals = 0;
        foreach (var range in text.SplitAny(' ', '\n', '\t', '\u00A0'))
        {
            var word = text[range].Trim(",.|()");
            if (word.IsEmpty || word is "&" or "-" or "–" or "—")
                continue;
            if (++words > maximumWords)
                return false;
            if (char.IsUpper(word[0]) && word.IndexOfAnyExceptInNames() < 0)
                capitals++;
            else if (words == 1 || word is not ("and" or "of" or "for" or "the" or "in" or "at" or "with" or "de" or "da" or "van" or "von" or "der" or "al" or "bin" or "la" or "le"))
                return false;
        }
        return capitals > 0;
    }

    private static int IndexOfAnyExceptInNames(this ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsLetter(word[i]) && word[i] is not ('.' or '\'' or '’' or '-' or '/' or '\u0301' or '\u0308'))
                return i;
        }
        return -1;
    }
}

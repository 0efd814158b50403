using System.Buffers;
using System.Globalization;

namespace EditLint.Core.Checks;

/// <summary>
/// Tells the sound that an English word, number or abbreviation begins with. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Keys, each a list of words, or of their beginnings with <c>*</c>: <c>vowel-sounds</c> (hour), <c>consonant-sounds</c> (one, uni*),
/// <c>either-sounds</c> (historic); and of abbreviations <c>spelled</c> (FAA: letter by letter) and <c>spoken</c> (NASA: as a word). Other abbreviations are
/// spelled when no mouth could say them as a word.
/// </remarks>
internal sealed class InitialSounds
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    // Two consonants that an English word may begin with, of the letters whose name begins with a vowel.
    private static readonly WordSet Onsets = new(["fl", "fr", "rh", "sc", "sh", "sk", "sl", "sm", "sn", "sp", "sq", "st", "sw", "sy"]);

    private readonly WordBeginnings _vowels;
    private readonly WordBeginnings _consonants;
    private readonly WordBeginnings _either;
    private readonly WordSet _spelled;
    private readonly WordSet _spoken;

    public InitialSounds(CheckOptions options)
    {
        _vowels = new WordBeginnings(options.GetStrings("vowel-sounds"));
        _consonants = new WordBeginnings(options.GetStrings("consonant-sounds"));
        _either = new WordBeginnings(options.GetStrings("either-sounds"));
        _spelled = new WordSet(options.GetStrings("spelled"));
        _spoken = new WordSet(options.GetStrings("spoken"));
    }

    /// <summary>The sound that a word begins with.</summary>
    /// <param name="word">The word, as the tokenizer cuts it.</param>
    /// <param name="isHyphenated">True when a hyphen joins it to the next.</param>
    public InitialSound Of(ReadOnlySpan<char> word, bool isHyphenated)
    {
        if (word.EndsWith("'s") || word.EndsWith("’s"))
            word = word[..^2];
        if (word.IsEmpty || !char.IsAscii(word[0]))
            return InitialSound.Unknown;
        if (char.IsAsciiDigit(word[0]))
            return OfNumber(word);
        if (word.Length == 1)
            return isHyphenated || (char.IsAsciiLetterUpper(word[0]) && word[0] is not ('I' or 'A')) ? OfLetter(word[0]) : InitialSound.Unknown;
        if (word[1] == '.')
            return OfLetter(word[0]);
        if (IsAbbreviation(word, out var letters))
            return OfAbbreviation(letters);
        if (char.IsUpper(word[1]))
            return word[0] is 'i' or 'e' ? InitialSound.Vowel : InitialSound.Unknown;
        return OfWord(word);
    }

    private InitialSound OfWord(ReadOnlySpan<char> word)
    {
        if (_either.Contains(word) || word.IndexOfAny(Vowels) < 0)
            return InitialSound.Unknown;
        if (_consonants.Contains(word))
            return InitialSound.Consonant;
        if (_vowels.Contains(word) || char.ToLowerInvariant(word[0]) is 'a' or 'e' or 'i' or 'o' or 'u')
            return InitialSound.Vowel;
        // "Yttrium" and "Ypsilanti", but "yes".
        return char.ToLowerInvariant(word[0]) == 'y' && !IsVowel(word[1]) ? InitialSound.Unknown : InitialSound.Consonant;
    }

    // Eight, eleven and eighteen, and what begins with them: 80, 8,000, 11,500. A year such as 1850 may be a quantity.
    private static InitialSound OfNumber(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        var group = digits < 0 ? word.Length : digits;
        var hasComma = digits > 0 && word[digits] == ',';
        if (word[0] is '0' || (!hasComma && group > 3 && word[..2] is "11" or "18"))
            return InitialSound.Unknown;
        var isVowel = word[0] == '8' || (word.Length > 1 && word[..2] is "11" or "18" && group == 2);
        return isVowel ? InitialSound.Vowel : InitialSound.Consonant;
    }

    private static InitialSound OfLetter(char letter) =>
        char.ToUpper(letter, CultureInfo.InvariantCulture) is 'A' or 'E' or 'F' or 'H' or 'I' or 'L' or 'M' or 'N' or 'O' or 'R' or 'S' or 'X' ? InitialSound.Vowel : InitialSound.Consonant;

    // Capitals, with digits and a plural's s behind them.
    private static bool IsAbbreviation(ReadOnlySpan<char> word, out ReadOnlySpan<char> letters)
    {
        var length = 0;
        while (length < word.Length && char.IsAsciiLetterUpper(word[length]))
            length++;
        letters = word[..length];
        var rest = word[length..];
        return length > 1 && (rest is "s" || rest.IndexOfAnyExceptInRange('0', '9') < 0);
    }

    private InitialSound OfAbbreviation(ReadOnlySpan<char> letters)
    {
        if (_either.Contains(letters))
            return InitialSound.Unknown;
        if (_spoken.Contains(letters))
            return OfWord(letters);
        if (_spelled.Contains(letters))
            return OfLetter(letters[0]);
        switch (letters[0])
        {
            case 'A' or 'E' or 'I' or 'O':
                return letters is "ONE" || letters.Length > 3 ? OfWord(letters) : InitialSound.Vowel;
            case 'U':
                return letters is "UP" || letters.Length > 3 ? OfWord(letters) : InitialSound.Consonant;
            case 'F' or 'H' or 'L' or 'M' or 'N' or 'R' or 'S' or 'X':
                var isSayable = letters.IndexOfAny(Vowels) >= 0 && (IsVowel(letters[1]) || Onsets.Contains(letters[..2]));
                return isSayable ? InitialSound.Unknown : InitialSound.Vowel;
            default:
                return InitialSound.Consonant;
        }
    }

    private static bool IsVowel(char c) => Vowels.Contains(c);
}

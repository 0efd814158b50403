using System.Buffers;
using System.Globalization;

namespace EditLint.Core.Language;

/// <summary>The first word of what follows a possible end of a sentence, read with a bounded look ahead.</summary>
internal readonly ref struct NextWord
{
    private const int Longest = 24;
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    private NextWord(ReadOnlySpan<char> text, int position)
    {
        First = text[position];
        var start = position;
        while (start < text.Length && start - position < Longest && Marks.IsOpener(text[start]))
            start++;
        var end = start;
        while (end < text.Length && end - start < Longest && IsWordCharacter(text, end, start))
            end++;
        Text = text[start..end];
        Start = start;
        End = end;
        Initial = start < text.Length ? text[start] : '\0';
        var hasStop = end < text.Length && text[end] == '.';
        IsDomain = hasStop && end - start > 1 && end + 1 < text.Length && char.IsLetter(text[end + 1]);
        StandsAlone = end == text.Length || !((hasStop && end - start == 1) || Marks.IsHyphen(text[end]));
    }

    /// <summary>The character that follows, before quotation marks and brackets are skipped.</summary>
    public char First { get; }

    /// <summary>The first character behind quotation marks, brackets and dashes.</summary>
    public char Initial { get; }

    /// <summary>The letters and digits, with apostrophes between them; at most 24.</summary>
    public ReadOnlySpan<char> Text { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>False for "A." and "I.", which are initials, and for "All-Star": such words begin no sentence by themselves.</summary>
    public bool StandsAlone { get; }

    /// <summary>True for the first part of a name such as cloud.gov.</summary>
    private bool IsDomain { get; }

    public bool IsCapitalised => char.IsUpper(Initial) || char.GetUnicodeCategory(Initial) == UnicodeCategory.TitlecaseLetter;

    public bool IsLowercase => char.IsLower(Initial);

    public bool IsNumber => char.IsDigit(Initial);

    /// <summary>Reads the word at <paramref name="position"/>, which is not white space.</summary>
    public static NextWord At(ReadOnlySpan<char> text, int position) => new(text, position);

    /// <summary>True for I, IV, XII: a number in capitals.</summary>
    public bool IsRomanNumeral => Text.Length > 0 && !Text.ContainsAnyExcept(RomanDigits);

    /// <summary>True for a word that begins sentences: The, It's, We’ll.</summary>
    public bool IsIn(WordList list)
    {
        if (!StandsAlone || Text.IsEmpty)
            return false;
        Span<char> word = stackalloc char[Longest];
        Text.CopyTo(word);
        word = word[..Text.Length];
        word.Replace('’', '\'');
        if (list.Contains(word))
            return true;
        var apostrophe = word.IndexOf('\'');
        return apostrophe > 0 && word[apostrophe..] is "'s" or "'ll" or "'ve" or "'d" or "'re" or "'m" && list.Contains(word[..apostrophe]);
    }

    /// <summary>True for a name that keeps its small first letter: iPhone, cloud.gov, npm.</summary>
    public bool IsLowercaseName(WordList names)
    {
        if (!IsLowercase)
            return false;
        if (IsDomain)
            return true;
        foreach (var c in Text)
        {
            if (char.IsUpper(c))
                return true;
        }

        return IsIn(names);
    }

    private static bool IsWordCharacter(ReadOnlySpan<char> text, int at, int start) =>
        char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])
        || (Marks.IsApostrophe(text[at]) && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]));
}

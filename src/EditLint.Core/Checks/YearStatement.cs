using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A statement about years that cannot be true, and why. Immutable.</summary>
/// <param name="Span">The statement, in offsets of the prose.</param>
/// <param name="Fact">What the calendar says.</param>
internal readonly record struct YearStatement(TextSpan Span, string Fact)
{
    private const int LongestDate = 4;

    /// <summary>Years that run backwards: "from 2015 to 2012", "between 2015 and 2012", "(2015-2012)". Null where the year at <paramref name="index"/> begins none.</summary>
    public static YearStatement? Backwards(Block block, int index, int year)
    {
        var reader = new DateReader(block.MaskedText, block.Words);
        var words = block.Words;
        var first = words[index].Start;
        int last;
        if (first > 0 && block.Prose.Text[first - 1] == '(' && reader.After(index) is "-" or "–" or " - " or " – ")
        {
            last = index + 1;
            if (!reader.TryReadYear(last, out _) || !reader.After(last).StartsWith(')'))
                return null;
        }
        else if (index > 0 && index + 2 < words.Length && ((Is(block, index - 1, "from") && (Is(block, index + 1, "to") || Is(block, index + 1, "until") || Is(block, index + 1, "through"))) || (Is(block, index - 1, "between") && Is(block, index + 1, "and"))))
        {
            // "from 2015 to 2012 members": something is counted.
            last = index + 2;
            var after = reader.After(last);
            if (reader.After(index) is not " " || !(after.IsEmpty || after[0] is '.' or ',' or ';' or ')' or '?' or '!'))
                return null;
            first = words[index - 1].Start;
        }
        else
        {
            return null;
        }
        if (!reader.TryReadYear(last, out var end) || end >= year)
            return null;
        return new YearStatement(TextSpan.FromBounds(first, words[last].End), $"{year} is after {end}");
    }

    /// <summary>"in 1990, 20 years ago" against the article's own year. Null where the year at <paramref name="index"/> has no such words after it, or they fit.</summary>
    public static YearStatement? Ago(Block block, int index, int year, int articleYear)
    {
        var reader = new DateReader(block.MaskedText, block.Words);
        var words = block.Words;
        if (index + 3 >= words.Length || reader.After(index) is not (", " or " (" or ",\n") || !NumberWord.TryRead(Word(block, index + 1), out var number) || number < 2)
            return null;
        if (!Is(block, index + 2, "years") || !Is(block, index + 3, "ago"))
            return null;
        // Round numbers are rounded.
        var slack = Math.Max(1, number % 5 == 0 ? number / 5 : number / 10);
        if (Math.Abs(articleYear - year - number) <= slack)
            return null;
        return new YearStatement(TextSpan.FromBounds(words[index].Start, words[index + 3].End), $"the article is of {articleYear}, and {year} was {articleYear - year} years before");
    }

    /// <summary>"Ruiz, 45, was born in 1950" against the article's own year. Null where the word at <paramref name="index"/> is no such age, or it fits.</summary>
    public static YearStatement? Age(Block block, int index, int articleYear)
    {
        var reader = new DateReader(block.MaskedText, block.Words);
        var words = block.Words;
        if (index == 0 || index + 4 >= words.Length || words[index].Length is < 2 or > 3 || reader.After(index - 1) is not ", " || reader.After(index) is not ", " || !NumberWord.TryRead(Word(block, index), out var age))
            return null;
        if (!char.IsUpper(block.Prose.Text[words[index - 1].Start]) || !Is(block, index + 1, "was") || !Is(block, index + 2, "born"))
            return null;
        for (var i = index + 3; i < Math.Min(words.Length, index + 5 + LongestDate); i++)
        {
            if (!reader.TryReadYear(i, out var year))
                continue;
            var years = articleYear - year;
            // The article may be a year older than the text says, and the birthday may come later in the year.
            return age >= years - 2 && age <= years + 1 ? null : new YearStatement(TextSpan.FromBounds(words[index].Start, words[i].End), $"somebody born in {year} was {years - 1} or {years} in {articleYear}");
        }
        return null;
    }

    /// <summary>Says that an end comes before its beginning.</summary>
    public static string Reversal(int beginning, int end) => $"{end} is {(beginning - end == 1 ? "a year" : $"{beginning - end} years")} before {beginning}, so the end comes before the beginning";

    private static ReadOnlySpan<char> Word(Block block, int index) => block.Prose.Text.AsSpan(block.Words[index].Start, block.Words[index].Length);

    private static bool Is(Block block, int index, string word) => Word(block, index).SequenceEqual(word);
}

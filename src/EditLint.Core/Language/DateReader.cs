using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>
/// Reads dates: "March 3, 2015", "Mar. 3", "3 March 2015", "the 3rd of March", "2015-03-03", "3/3/2015". Linear in what it reads; immutable.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="words">Its words, as <see cref="WordTokenizer"/> finds them.</param>
internal readonly ref struct DateReader(ReadOnlySpan<char> text, ImmutableArray<TextSpan> words)
{
    /// <summary>The first year that is taken for one.</summary>
    public const int FirstYear = 1800;

    /// <summary>The last year that is taken for one.</summary>
    public const int LastYear = 2199;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ImmutableArray<TextSpan> _words = words;

    /// <summary>Reads a date whose first word is the one at <paramref name="index"/>.</summary>
    public bool TryRead(int index, out WrittenDate date)
    {
        date = default;
        if (index >= _words.Length)
            return false;
        if (MonthName.TryRead(Word(index), out var month))
            return TryReadDayAfter(index, month, out date);
        return TryReadYear(index, out var year) ? TryReadYearFirst(index, year, out date) : TryReadDayFirst(index, out date);
    }

    /// <summary>Reads a word of four digits that is a year of modern times.</summary>
    public bool TryReadYear(int index, out int year)
    {
        year = 0;
        return index < _words.Length && _words[index].Length == 4 && TryReadNumber(Word(index), out year) && year is >= FirstYear and <= LastYear;
    }

    /// <summary>Reads a day of a month, 1 to 31, with or without its ending.</summary>
    public bool TryReadDay(int index, out int day)
    {
        day = 0;
        if (index >= _words.Length)
            return false;
        var word = Word(index);
        if (word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th")
            word = word[..^2];
        return word.Length is 1 or 2 && TryReadNumber(word, out day) && day is >= 1 and <= 31;
    }

    /// <summary>What stands between a word and the next one.</summary>
    public ReadOnlySpan<char> After(int index) => index + 1 < _words.Length ? _text[_words[index].End.._words[index + 1].Start] : _text[_words[index].End..];

    private ReadOnlySpan<char> Word(int index) => _text.Slice(_words[index].Start, _words[index].Length);

    private bool TryReadDayAfter(int index, int month, out WrittenDate date)
    {
        date = default;
        var isJoined = IsSpace(After(index).TrimStart('.'));
        if (!isJoined || !TryReadDay(index + 1, out var day) || IsNumberOfMore(index + 1))
            return false;
        date = WithYear(new WrittenDate(index, index + 1, 0, month, day));
        return true;
    }

    private bool TryReadDayFirst(int index, out WrittenDate date)
    {
        date = default;
        if (!TryReadDay(index, out var day))
            return false;
        if (After(index) is "/")
            return TryReadSlashed(index, day, out date);
        var last = index + 1;
        if (last < _words.Length && Word(last) is "of" && IsSpace(After(index)))
            last++;
        if (last >= _words.Length || !IsSpace(After(last - 1)) || !MonthName.TryRead(Word(last), out var month))
            return false;
        date = WithYear(new WrittenDate(index, last, 0, month, day));
        return true;
    }

    private bool TryReadYearFirst(int index, int year, out WrittenDate date)
    {
        date = default;
        if (After(index) is not ("-" or "/") || index + 2 >= _words.Length || _words[index + 1].Length != 2 || !After(index).SequenceEqual(After(index + 1)))
            return false;
        // The time of a timestamp, as in 2015-03-03T10:00, is in the day's word.
        var dayWord = Word(index + 2);
        if (dayWord.Length > 2 && dayWord[2] == 'T')
            dayWord = dayWord[..2];
        if (!TryReadNumber(Word(index + 1), out var month) || dayWord.Length != 2 || !TryReadNumber(dayWord, out var day) || month is < 1 or > 12 || day is < 1 or > 31)
            return false;
        date = new WrittenDate(index, index + 2, year, month, day);
        return true;
    }

    private bool TryReadSlashed(int index, int first, out WrittenDate date)
    {
        date = default;
        if (index + 2 >= _words.Length || !TryReadDay(index + 1, out var second) || After(index + 1) is not "/" || !TryReadYear(index + 2, out var year) || Math.Min(first, second) > 12)
            return false;
        var month = first <= 12 ? first : second;
        date = new WrittenDate(index, index + 2, year, month, first <= 12 ? second : first, HasSwap: first != second && Math.Max(first, second) <= 12);
        return true;
    }

    private WrittenDate WithYear(WrittenDate date)
    {
        var between = After(date.LastWord);
        if (between.Length is 0 or > 3 || !(IsSpace(between) || IsSpace(between.TrimStart('.').TrimStart(','))) || !TryReadYear(date.LastWord + 1, out var year))
            return date;
        return date with { Year = year, LastWord = date.LastWord + 1 };
    }

    // "May 3.5 million", "March 3:30", "March 3%": no day.
    private bool IsNumberOfMore(int index)
    {
        var after = After(index);
        return after.Length > 0 && (after[0] is '%' or '/' || (after[0] == ':' && index + 1 < _words.Length && after.Length == 1));
    }

    private static bool IsSpace(ReadOnlySpan<char> between) => !between.IsEmpty && between.IsWhiteSpace();

    private static bool TryReadNumber(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) || number > 9999)
                return false;
            number = (number * 10) + c - '0';
        }
        return !word.IsEmpty;
    }
}

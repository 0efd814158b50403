using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>Reads percentages: "45%", "41.4 percent", "45 per cent", "forty-five percent". Stateless and thread-safe.</summary>
internal static class PercentageReader
{
    /// <summary>What every percentage has: for a quick look whether a text has any.</summary>
    public static readonly SearchValues<string> Signs = SearchValues.Create(["%", "percent", "per cent"], StringComparison.Ordinal);

    /// <summary>The percentages of a stretch of words, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">The first word of the stretch.</param>
    /// <param name="end">The word after its last.</param>
    public static List<Percentage> Read(string text, ImmutableArray<TextSpan> words, int first, int end)
    {
        var found = new List<Percentage>();
        for (var i = first; i < end; i++)
        {
            if (TryReadNumber(text, words, i, end, out var value, out var last) && TryReadSign(text, words, last, end, out var span, out var lastWord))
            {
                found.Add(new Percentage(value, TextSpan.FromBounds(words[i].Start, span.End), i, lastWord));
                i = lastWord;
            }
        }
        return found;
    }

    private static bool TryReadNumber(string text, ImmutableArray<TextSpan> words, int index, int end, out double value, out int last)
    {
        last = index;
        var word = text.AsSpan(words[index].Start, words[index].Length);
        if (char.IsAsciiDigit(word[0]))
            return double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        value = 0;
        if (!NumberWord.TryRead(word, out var number))
            return false;
        value = number;
        // "forty-five" is two words.
        if (number is >= 20 and < 100 && number % 10 == 0 && index + 1 < end && text[words[index].End] == '-'
            && NumberWord.TryRead(text.AsSpan(words[index + 1].Start, words[index + 1].Length), out var unit) && unit is > 0 and < 10)
        {
            value += unit;
            last++;
        }
        return true;
    }

    private static bool TryReadSign(string text, ImmutableArray<TextSpan> words, int number, int end, out TextSpan sign, out int lastWord)
    {
        var after = words[number].End;
        lastWord = number;
        sign = default;
        var position = after < text.Length && text[after] is ' ' or '\u00A0' or '\u202F' ? after + 1 : after;
        if (position < text.Length && text[position] == '%')
        {
            sign = new TextSpan(position, 1);
            return true;
        }
        if (number + 1 >= end || !text.AsSpan(after, words[number + 1].Start - after).IsWhiteSpace())
            return false;
        lastWord = number + 1;
        if (text.AsSpan(words[lastWord].Start, words[lastWord].Length) is "per" && lastWord + 1 < end && text.AsSpan(words[lastWord + 1].Start, words[lastWord + 1].Length) is "cent")
            lastWord++;
        else if (text.AsSpan(words[lastWord].Start, words[lastWord].Length) is not "percent")
            return false;
        sign = words[lastWord];
        return true;
    }
}

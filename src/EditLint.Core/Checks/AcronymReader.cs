using System.Buffers;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Finds the acronyms of a block: three to six capitals, with or without a plural or possessive ending. Immutable and thread-safe.</summary>
/// <param name="emphasis">Words that are written in capitals for emphasis.</param>
internal sealed class AcronymReader(WordSet emphasis)
{
    /// <summary>The most letters of an acronym.</summary>
    public const int Longest = 6;

    private const int Shortest = 3;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("—–-");
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    /// <summary>The acronyms, in order. Sentences in capitals, words shouted beside others, parts of addresses, Roman numerals, datelines, speakers' labels and the names of shares have none.</summary>
    public IEnumerable<AcronymUse> Read(Block block)
    {
        var text = block.MaskedText;
        var words = block.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var length = CapitalsAt(text, words[i]);
            if (length is < Shortest or > Longest || IsPartOfAddress(text, words[i]) || IsRomanNumeral(text.AsSpan(words[i].Start, length)) || emphasis.Contains(text.AsSpan(words[i].Start, length)))
                continue;
            if (IsShouted(text, block, i - 1) || IsShouted(text, block, i + 1) || IsLabel(text, block, i) || IsTicker(text, block, i) || IsInCapitals(text, block, i))
                continue;
            var span = new TextSpan(words[i].Start, length);
            yield return new AcronymUse(text.Substring(span.Start, length), block, span, i);
        }
    }

    /// <summary>How many capitals a word begins with that has nothing else but an ending: FOIAs, NASA's. Otherwise 0.</summary>
    public static int CapitalsAt(string text, TextSpan word)
    {
        var length = 0;
        while (length < word.Length && char.IsAsciiLetterUpper(text[word.Start + length]))
            length++;
        return text.AsSpan(word.Start + length, word.Length - length) is "" or "s" or "'s" or "\u2019s" ? length : 0;
    }

    private bool IsShouted(string text, Block block, int index)
    {
        if (index < 0 || index >= block.Words.Length)
            return false;
        var word = block.Words[index];
        var capitals = CapitalsAt(text, word);
        return capitals == word.Length && (capitals > Longest || (capitals > 1 && emphasis.Contains(text.AsSpan(word.Start, word.Length))));
    }

    // "PARIS (AP) —", "MIAMI, May 3 -", "TRUMP: I did."
    private static bool IsLabel(string text, Block block, int index)
    {
        var word = block.Words[index];
        if (word.End < text.Length && text[word.End] == ':' && (index == 0 || text[block.Words[index - 1].End] is '.' or '?' or '!' or '\n'))
            return true;
        // A dateline on a line of its own.
        if (block.Words.Length == 1 && block.Kind == BlockKind.Paragraph)
            return true;
        if (index > 1 || (index == 1 && CapitalsAt(text, block.Words[0]) == 0))
            return false;
        var rest = text.AsSpan(word.End, Math.Min(40, text.Length - word.End));
        var dash = rest.IndexOfAny(Dashes);
        return dash >= 0 && rest[..dash].EndsWith(' ') && (dash == 1 || rest[0] == ',' || rest.StartsWith(" ("));
    }

    // "(NYSE: CLWU)", both the exchange and the share.
    private static bool IsTicker(string text, Block block, int index)
    {
        var words = block.Words;
        var first = index > 0 && text.AsSpan(words[index - 1].End, words[index].Start - words[index - 1].End) is ":" or ": " ? index - 1 : index;
        return first + 1 < words.Length && words[first].Start > 0 && text[words[first].Start - 1] == '('
            && text.AsSpan(words[first].End, words[first + 1].Start - words[first].End) is ":" or ": "
            && words[first + 1].End < text.Length && text[words[first + 1].End] == ')' && CapitalsAt(text, words[first + 1]) == words[first + 1].Length;
    }

    // Most words around it in capitals too: a shouted sentence, which shortens nothing.
    private static bool IsInCapitals(string text, Block block, int index)
    {
        var (words, capitals) = CountCapitals(text, block, index, step: -1);
        var (wordsAfter, capitalsAfter) = CountCapitals(text, block, index, step: 1);
        return words + wordsAfter > 1 && (capitals + capitalsAfter) * 2 > words + wordsAfter;
    }

    private static (int Words, int Capitals) CountCapitals(string text, Block block, int index, int step)
    {
        var (words, capitals) = (0, 0);
        for (var i = index + step; i >= 0 && i < block.Words.Length && Math.Abs(i - index) <= 3; i += step)
        {
            if (text.AsSpan(block.Words[Math.Min(i, i - step)].End..block.Words[Math.Max(i, i - step)].Start).IndexOfAny(".!?") >= 0)
                break;
            if (block.Words[i].Length < 2)
                continue;
            words++;
            capitals += CapitalsAt(text, block.Words[i]) == block.Words[i].Length ? 1 : 0;
        }
        return (words, capitals);
    }

    // AT&T, README.md, HTTP/2, COVID-19, $TERM
    private static bool IsPartOfAddress(string text, TextSpan word)
    {
        var before = word.Start > 0 ? text[word.Start - 1] : ' ';
        var after = word.End < text.Length ? text[word.End] : ' ';
        var next = word.End + 1 < text.Length ? text[word.End + 1] : ' ';
        return before is '.' or '/' or '_' or '@' or '#' or '&' or '\\' or '$' or '-'
            || after is '/' or '_' or '@' or '&' or '\\' or '='
            || (after is '.' or ':' && char.IsLetterOrDigit(next))
            || (after == '-' && char.IsDigit(next));
    }

    private static bool IsRomanNumeral(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(RomanDigits);
}

using System.Buffers;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Tells running prose from lines that only look like a paragraph. Stateless and thread-safe.</summary>
internal static class RunningText
{
    private const int LineWords = 25;
    private const int LongestVerse = 50;
    private const int ShortVerse = 32;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>
    /// True for a title (nearly every word has a capital), for short lines under one another (verse, addresses), and for a single short sentence that is bold,
    /// italic or a link throughout or begins with a bullet, a number, a label ("Where: ...") or a template's call.
    /// </summary>
    public static bool IsOther(Block block)
    {
        var text = block.Prose.Text.AsSpan().Trim();
        return IsTitleCase(block) || IsVerse(text) || (block.Words.Length < LineWords && block.Sentences.Length == 1 && (IsMarkedUp(block) || IsListLike(text)));
    }

    /// <summary>True when all of it is bold, italic or a link.</summary>
    public static bool IsMarkedUp(Block block)
    {
        var length = block.Prose.Text.AsSpan().Trim().Length;
        return block.Inlines.Any(i => i.Kind is InlineKind.Strong or InlineKind.Emphasis or InlineKind.Link && i.ProseSpan.Length >= length - 1);
    }

    private static bool IsListLike(ReadOnlySpan<char> text)
    {
        if (text[0] is '-' or '–' or '—' or '•' or '*' or '·' or '◦' or '▪' or '+' or '>' or '|' or '<' or '[' or '#' or '@' or '{' || char.IsSymbol(text[0]) || char.IsSurrogate(text[0]))
            return true;
        if (char.IsAsciiDigit(text[0]) && text.IndexOfAny(".):") is > 0 and < 3)
            return true;
        var colon = text.IndexOf(':');
        return colon is > 0 and < 40 && text[..colon].Count(' ') < 4;
    }

    // Function words aside, nearly every word of a title has a capital.
    private static bool IsTitleCase(Block block)
    {
        var capitals = 0;
        var count = 0;
        foreach (var word in block.Words)
        {
            if (word.Length < 4 || !char.IsLetter(block.Prose.Text[word.Start]))
                continue;
            count++;
            capitals += char.IsUpper(block.Prose.Text[word.Start]) ? 1 : 0;
        }
        return capitals * 5 >= count * 4;
    }

    /// <summary>True for at least three short lines that each begin with a capital or a number, or that are all very short.</summary>
    public static bool IsVerse(ReadOnlySpan<char> text)
    {
        // Nearly every paragraph begins with a long line; the lines of the rest cost more to find.
        if (text.Length > LongestVerse && !text[..(LongestVerse + 1)].ContainsAny(LineEnds))
            return false;
        var lines = 0;
        var longest = 0;
        var areCapitalised = true;
        foreach (var line in text.EnumerateLines())
        {
            var start = line.TrimStart(" \"“‘'(");
            if (line.Length > LongestVerse)
                return false;
            longest = Math.Max(longest, line.Length);
            areCapitalised &= start.IsEmpty || !char.IsLower(start[0]);
            lines++;
        }
        return lines > 2 && (areCapitalised || longest <= ShortVerse);
    }
}

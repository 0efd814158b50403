using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Tells running prose from lines that only look like a paragraph. Stateless and thread-safe.</summary>
internal static class RunningText
{
    /// <summary>
    /// True for a heading in disguise (bold or a link throughout, title case, capitals), a line with a bullet, a number or a label ("Where: ..."), a
    /// template's call, and short lines under one another (verse, addresses).
    /// </summary>
    public static bool IsOther(Block block)
    {
        var text = block.Prose.Text.AsSpan().Trim();
        return IsMarkedUp(block, text.Length) || IsListLike(text) || text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal)
            || IsTitleCase(block) || IsVerse(text);
    }

    private static bool IsMarkedUp(Block block, int length) =>
        block.Inlines.Any(i => i.Kind is InlineKind.Strong or InlineKind.Emphasis or InlineKind.Link && i.ProseSpan.Length >= length - 1);

    private static bool IsListLike(ReadOnlySpan<char> text)
    {
        if (text[0] is '-' or '–' or '—' or '•' or '*' or '·' or '◦' or '▪' or '+' or '>' or '|' or '<' or '[' or '#' or '@' || char.IsSymbol(text[0]) || char.IsSurrogate(text[0]))
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
        return capitals * 5 >= count * 3;
    }

    private static bool IsVerse(ReadOnlySpan<char> text)
    {
        var lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (line.Length > 50)
                return false;
            lines++;
        }
        return lines > 2;
    }
}

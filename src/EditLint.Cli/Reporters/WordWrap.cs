namespace EditLint.Cli.Reporters;

/// <summary>Breaks text into lines between words.</summary>
internal static class WordWrap
{
    /// <summary>The lines of a text.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="width">The columns of a line; a longer word gets a line of its own.</param>
    /// <param name="used">The columns already used in the first line.</param>
    public static IEnumerable<string> Lines(string text, int width, int used = 0)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && used + DisplayText.WidthOf(line) + 1 + DisplayText.WidthOf(word) > width)
            {
                yield return line;
                line = word;
                used = 0;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return line;
    }
}

using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Breaks text into lines between words.</summary>
internal static class WordWrap
{
    /// <summary>The lines of a text.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="width">The columns of a line; a longer word gets a line of its own.</param>
    /// <param name="used">The columns already used in the first line.</param>
    public static IEnumerable<string> Lines(string text, int width, int used = 0) =>
        PlainText.Is(text) ? PlainLines(text, width, used) : AnyLines(text, width, used);

    // Blanks in a row count as one, so that a line is not always a stretch of the text.
    private static IEnumerable<string> PlainLines(string text, int width, int used)
    {
        var line = new StringBuilder(width);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf(' ', start);
            if (end < 0)
                end = text.Length;
            if (end == start)
                continue;
            if (line.Length > 0 && used + line.Length + 1 + end - start > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }
            if (line.Length > 0)
                line.Append(' ');
            line.Append(text, start, end - start);
        }
        yield return line.ToString();
    }

    internal static IEnumerable<string> AnyLines(string text, int width, int used)
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

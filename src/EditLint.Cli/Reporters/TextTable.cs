namespace EditLint.Cli.Reporters;

/// <summary>Rows with aligned columns.</summary>
internal sealed class TextTable
{
    private const int LongestLostWord = 15;

    private readonly string[] _titles;
    private readonly bool[] _isRight;
    private readonly List<string[]> _rows = [];

    /// <summary>Makes a table.</summary>
    /// <param name="titles">The titles of the columns; one that starts with <c>&gt;</c> is aligned to the right.</param>
    public TextTable(params string[] titles)
    {
        _titles = [.. titles.Select(t => t.TrimStart('>'))];
        _isRight = [.. titles.Select(t => t.StartsWith('>'))];
    }

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the titles and the rows.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="style">Paints the titles.</param>
    /// <param name="width">The columns to fill at most; longer rows are cut.</param>
    public void Write(TextWriter output, AnsiStyle style = default, int width = int.MaxValue)
    {
        var widths = _titles.Select((title, i) => _rows.Select(r => DisplayText.WidthOf(r[i])).Append(title.Length).Max()).ToArray();
        output.WriteLine(style.Dim(Line(_titles, widths)));
        foreach (var row in _rows)
            output.WriteLine(Cut(Line(row, widths), width));
    }

    private string Line(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, i) =>
    {
        var padding = new string(' ', widths[i] - DisplayText.WidthOf(cell));
        return _isRight[i] ? padding + cell : cell + padding;
    })).TrimEnd();

    private static string Cut(string line, int width)
    {
        var cells = DisplayText.Cells(line);
        if (cells.Sum(c => c.Width) <= width)
            return line;
        var room = width - 1;
        var kept = cells.TakeWhile(c => (room -= c.Width) >= 0).ToList();
        // Between words where a blank is near.
        var blank = kept.FindLastIndex(c => c.IsBlank);
        return DisplayText.Join(blank > kept.Count - LongestLostWord ? kept.Take(blank) : kept).TrimEnd() + "…";
    }
}

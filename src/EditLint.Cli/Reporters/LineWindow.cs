using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The part of a line that fits into a width, around a marked stretch. What is left out becomes an ellipsis; a mark that is itself
/// too long keeps its two ends. Only the surroundings of the mark are looked at, so a line may be of any length.
/// </summary>
internal sealed class LineWindow
{
    /// <summary>The columns that the surroundings of a mark get at least, on each side.</summary>
    internal const int Context = 15;

    /// <summary>Stands for what is left out.</summary>
    internal const string Ellipsis = "…";

    internal LineWindow(string text, int markStart, int markWidth)
    {
        Text = text;
        MarkStart = markStart;
        MarkWidth = markWidth;
    }

    /// <summary>What to show.</summary>
    public string Text { get; }

    /// <summary>The column in <see cref="Text"/>, from 0, where the mark starts.</summary>
    public int MarkStart { get; }

    /// <summary>The columns the mark takes; at least 1.</summary>
    public int MarkWidth { get; }

    /// <summary>Cuts a window.</summary>
    /// <param name="source">The source.</param>
    /// <param name="line">The span of the line, without its line end.</param>
    /// <param name="marked">The marked stretch, within the line; may be empty.</param>
    /// <param name="width">The columns to fill at most; 40 or more.</param>
    public static LineWindow Cut(SourceText source, TextSpan line, TextSpan marked, int width)
    {
        var reach = 4 * width;
        var first = Math.Max(line.Start, marked.Start - reach);
        var end = Math.Min(line.End, marked.End + reach);
        var text = source.Text.AsSpan();
        // Of a long mark only the ends are looked at.
        return PlainText.Is(text[first..Math.Min(marked.End, marked.Start + reach)]) && PlainText.Is(text[Math.Max(marked.Start, marked.End - reach)..end])
            ? PlainWindow.Cut(text[first..marked.Start], first > line.Start, text[marked.Start..marked.End], text[marked.End..end], end < line.End, width, reach)
            : CutClusters(source, line, marked, width);
    }

    /// <summary>Cuts a window of any text, by grapheme clusters.</summary>
    internal static LineWindow CutClusters(SourceText source, TextSpan line, TextSpan marked, int width)
    {
        var reach = 4 * width;
        var before = Cells(source, Math.Max(line.Start, marked.Start - reach), marked.Start);
        var after = Cells(source, marked.End, Math.Min(line.End, marked.End + reach));
        var roomForMark = width - 2 - Math.Min(Context, Width(before)) - Math.Min(Context, Width(after));
        var mark = Mark(source, marked, roomForMark, reach);

        var room = width - Width(mark);
        if (marked.Start - reach > line.Start || marked.End + reach < line.End || Width(before) + Width(after) > room)
        {
            room -= 2;
            var roomBefore = Math.Min(Width(before), Math.Max(room / 2, room - Width(after)));
            before = TakeEnd(before, roomBefore, marked.Start - reach > line.Start);
            after = TakeStart(after, room - roomBefore, marked.End + reach < line.End);
        }
        return new LineWindow(DisplayText.Join(before.Concat(mark).Concat(after)).TrimEnd(), Width(before), Math.Max(1, Width(mark)));
    }

    private static List<DisplayCell> Mark(SourceText source, TextSpan marked, int room, int reach)
    {
        if (marked.Length <= 2 * reach)
        {
            var whole = Cells(source, marked.Start, marked.End);
            if (Width(whole) <= room)
                return whole;
        }
        var tailRoom = room / 3;
        var head = TakeStart(Cells(source, marked.Start, Math.Min(marked.End, marked.Start + reach)), room - tailRoom - 1, isCut: true);
        var tail = TakeEnd(Cells(source, Math.Max(marked.Start, marked.End - reach), marked.End), tailRoom, isCut: true);
        return [.. head, .. tail.Skip(1)];
    }

    private static List<DisplayCell> Cells(SourceText source, int start, int end) => DisplayText.Cells(source[TextSpan.FromBounds(start, end)]);

    private static int Width(List<DisplayCell> cells) => cells.Sum(c => c.Width);

    private static List<DisplayCell> TakeStart(List<DisplayCell> cells, int room, bool isCut)
    {
        var count = Fit(cells, room);
        if (count == cells.Count && !isCut)
            return cells;
        var words = LastWordEnd(cells, count);
        return [.. cells.Take(words), new DisplayCell(Ellipsis, 1)];
    }

    private static List<DisplayCell> TakeEnd(List<DisplayCell> cells, int room, bool isCut)
    {
        var reversed = Enumerable.Reverse(cells).ToList();
        return [.. Enumerable.Reverse(TakeStart(reversed, room, isCut))];
    }

    private static int Fit(List<DisplayCell> cells, int room)
    {
        var count = 0;
        while (count < cells.Count && cells[count].Width <= room)
            room -= cells[count++].Width;
        return count;
    }

    // Cuts between words where a blank is near; a long word, or a script without blanks, is cut anywhere.
    private static int LastWordEnd(List<DisplayCell> cells, int count)
    {
        if (count < cells.Count && cells[count].IsBlank)
            return count;
        for (var i = count; i > Math.Max(0, count - Context); i--)
        {
            if (cells[i - 1].IsBlank)
                return i - 1;
        }
        return count;
    }
}

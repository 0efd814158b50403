namespace EditLint.Core.Text;

/// <summary>
/// Where the lines of a text start, and how many of its units are the second half of a surrogate pair.
/// A line ends at LF, CR LF or CR, as in the Language Server Protocol; not at NEL, LS or PS. Immutable.
/// </summary>
internal sealed class LineTable
{
    private const int CheckpointDistance = 4096;

    private readonly string _text;
    private readonly int[] _starts;

    // Pairs before each checkpoint, so that a column in a very long line costs one block; null when the text has no pair at all.
    private readonly int[]? _pairsBefore;

    public LineTable(string text)
    {
        _text = text;
        _starts = FindStarts(text);
        _pairsBefore = text.AsSpan().ContainsAnyInRange('\uDC00', '\uDFFF') ? CountPairs(text) : null;
    }

    public int Count => _starts.Length;

    public int Start(int line) => _starts[line];

    /// <summary>The line, from 0, that holds the offset.</summary>
    public int LineOf(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The number of code points from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public int CodePoints(int start, int end) =>
        // In a text with pairs nearly every stretch of a line has none.
        _pairsBefore is null || (end - start < CheckpointDistance && !_text.AsSpan(start, end - start).ContainsAnyInRange('\uDC00', '\uDFFF'))
            ? end - start
            : end - start - (PairsBefore(end) - PairsBefore(start));

    private int PairsBefore(int offset)
    {
        if (_pairsBefore is null)
            return 0;
        var checkpoint = offset / CheckpointDistance;
        var pairs = _pairsBefore[checkpoint];
        for (var i = checkpoint * CheckpointDistance; i < offset; i++)
            pairs += IsSecondHalf(_text, i) ? 1 : 0;
        return pairs;
    }

    private static int[] CountPairs(string text)
    {
        var counts = new int[text.Length / CheckpointDistance + 1];
        var pairs = 0;
        for (var checkpoint = 1; checkpoint < counts.Length; checkpoint++)
        {
            var end = checkpoint * CheckpointDistance;
            for (var i = end - CheckpointDistance; text.AsSpan(i, end - i).IndexOfAnyInRange('\uDC00', '\uDFFF') is var found and >= 0; i += found + 1)
                pairs += IsSecondHalf(text, i + found) ? 1 : 0;
            counts[checkpoint] = pairs;
        }
        return counts;
    }

    private static bool IsSecondHalf(string text, int i) => i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);

    private static int[] FindStarts(string text)
    {
        var starts = new List<int> { 0 };
        var i = 0;
        while (true)
        {
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0)
                return [.. starts];
            i += next;
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }
    }
}

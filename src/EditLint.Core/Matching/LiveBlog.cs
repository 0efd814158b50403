namespace EditLint.Core.Matching;

/// <summary>
/// The entries of a live blog, each below a line with its time. They are articles of their own: what one says another says again in much the same words, for
/// readers who come late.
/// </summary>
internal sealed class LiveBlog
{
    private const int MinimumEntries = 3;
    private const int MaximumLength = 20;

    private readonly List<int> _times;

    private LiveBlog(List<int> times) => _times = times;

    /// <summary>Looks for the entries of a stream of one document.</summary>
    public static LiveBlog Of(WordStream stream)
    {
        var times = new List<int>();
        foreach (var block in stream.Blocks)
        {
            if (block.WordCount <= 4 && IsTime(block.Block.Prose.Text.AsSpan().Trim()))
                times.Add(block.Start);
        }
        return new LiveBlog(times);
    }

    /// <summary>True when the two sides of a passage stand in two entries.</summary>
    public bool Separates(CopiedPassage passage)
    {
        if (_times.Count < MinimumEntries)
            return false;
        var next = _times.BinarySearch(passage.OriginalStart);
        next = next < 0 ? ~next : next;
        return next < _times.Count && _times[next] <= passage.CopyStart;
    }

    // "3:40 p.m.", "11 AM", "14:05", "7 p.m. ET".
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > MaximumLength || !char.IsAsciiDigit(text[0]))
            return false;
        var end = text.IndexOfAnyExceptInRange('0', '9');
        if (end is not (1 or 2))
            return false;
        var hasMinutes = text.Length >= end + 3 && text[end] is ':' or '.' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]);
        if (hasMinutes)
            end += 3;
        var rest = text[end..].TrimStart();
        return rest.IsEmpty ? hasMinutes : rest.StartsWith("a.m", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase);
    }
}

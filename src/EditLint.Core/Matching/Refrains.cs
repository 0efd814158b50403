namespace EditLint.Core.Matching;

/// <summary>
/// Tells short paragraphs that come again and again on purpose: a call to write in, the line that closes each entry of a live blog. They stand
/// at least three times, each time with other text between; what was pasted by accident stands twice, or several times in a row.
/// </summary>
internal static class Refrains
{
    private const int MinimumRepeats = 2;
    private const int MaximumWords = 35;

    /// <summary>The passages that are refrains.</summary>
    public static HashSet<CopiedPassage> Among(WordStream stream, IReadOnlyList<CopiedPassage> passages) =>
        [.. passages
            .Where(p => p.CopyLength <= MaximumWords
                && stream.IsWholeBlocks(p.OriginalStart, p.OriginalEnd) && stream.IsWholeBlocks(p.CopyStart, p.CopyEnd))
            .GroupBy(p => (p.OriginalStart, p.OriginalEnd))
            .Where(group => group.Count() >= MinimumRepeats && StandApart(group))
            .SelectMany(group => group)];

    private static bool StandApart(IEnumerable<CopiedPassage> repeats)
    {
        var end = repeats.First().OriginalEnd;
        foreach (var repeat in repeats)
        {
            if (repeat.CopyStart == end)
                return false;
            end = repeat.CopyEnd;
        }
        return true;
    }
}

namespace EditLint.Cli.Reporters;

/// <summary>A line of a comparison of two texts, with its line end.</summary>
/// <param name="First">The line of the text before; null when only the text after has it.</param>
/// <param name="Second">The line of the text after; null when only the text before has it.</param>
/// <param name="Counterpart">For a line that changed, what stands in its place in the other text; null when nothing does.</param>
internal sealed record DiffLine(string? First, string? Second, string? Counterpart = null)
{
    // Further on than this no place is looked for from which the texts go on alike; the answer is right all the same, only longer.
    private const int FarthestLine = 1000;

    /// <summary>True for a line that is in one of the texts only.</summary>
    public bool IsChange => First is null || Second is null;

    /// <summary>The lines of both texts in order: where they differ, those of the first come before those of the second.</summary>
    public static List<DiffLine> Compare(string before, string after)
    {
        var (first, second) = (Split(before), Split(after));
        var lines = new List<DiffLine>(Math.Max(first.Count, second.Count));
        for (var (i, j) = (0, 0); i < first.Count || j < second.Count;)
        {
            if (i < first.Count && j < second.Count && first[i] == second[j])
            {
                lines.Add(new DiffLine(first[i++], second[j++]));
                continue;
            }
            var (removed, added) = NextInCommon(first, second, i, j);
            for (var k = 0; k < removed; k++)
                lines.Add(new DiffLine(first[i + k], null, k < added ? second[j + k] : null));
            for (var k = 0; k < added; k++)
                lines.Add(new DiffLine(null, second[j + k], k < removed ? first[i + k] : null));
            (i, j) = (i + removed, j + added);
        }
        return lines;
    }

    // How many lines of each to leave out for the nearest place from which the texts go on alike.
    private static (int Removed, int Added) NextInCommon(List<string> first, List<string> second, int i, int j)
    {
        var (restOfFirst, restOfSecond) = (first.Count - i, second.Count - j);
        for (var distance = 1; distance <= FarthestLine && distance <= restOfFirst + restOfSecond; distance++)
        {
            for (var removed = Math.Max(0, distance - restOfSecond); removed <= Math.Min(distance, restOfFirst); removed++)
            {
                var added = distance - removed;
                if (i + removed < first.Count && j + added < second.Count ? first[i + removed] == second[j + added] : i + removed == first.Count && j + added == second.Count)
                    return (removed, added);
            }
        }
        return (restOfFirst, restOfSecond);
    }

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}

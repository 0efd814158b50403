namespace EditLint.Core.Text;

/// <summary>Finds what two sequences have in common, in order. Stateless and thread-safe.</summary>
internal static class CommonSubsequence
{
    // What lies between the equal beginning and the equal end; beyond this the table costs more than the answer is worth.
    private const int MostCells = 4_000_000;

    /// <summary>The positions of a longest common subsequence, in rising order; what is too long to compare has nothing in common but its beginning and end.</summary>
    public static List<(int First, int Second)> Find(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var start = 0;
        while (start < first.Count && start < second.Count && first[start] == second[start])
            start++;
        var end = 0;
        while (end < first.Count - start && end < second.Count - start && first[^(end + 1)] == second[^(end + 1)])
            end++;

        var pairs = Enumerable.Range(0, start).Select(i => (i, i)).ToList();
        pairs.AddRange(FindBetween(first, second, start, first.Count - end, second.Count - end));
        pairs.AddRange(Enumerable.Range(1, end).Reverse().Select(i => (first.Count - i, second.Count - i)));
        return pairs;
    }

    private static IEnumerable<(int, int)> FindBetween(IReadOnlyList<string> first, IReadOnlyList<string> second, int start, int firstEnd, int secondEnd)
    {
        var (rows, columns) = (firstEnd - start, secondEnd - start);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostCells)
            yield break;
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                lengths[i, j] = first[start + i] == second[start + j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (first[start + i] == second[start + j])
                yield return (start + i++, start + j++);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
    }
}

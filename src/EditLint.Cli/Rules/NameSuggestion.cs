namespace EditLint.Cli.Rules;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NameSuggestion
{
    /// <summary>The known name closest to a misspelt one; null when none is close.</summary>
    /// <param name="name">What was written; of a rule it may be the name without its pack.</param>
    /// <param name="known">The names there are.</param>
    public static string? Closest(string name, IEnumerable<string> known)
    {
        var most = Math.Max(1, name.Length / 3);
        return known
            .Select(k => (Name: k, Distance: Math.Min(Distance(name, k), Distance(name, k[(k.LastIndexOf('.') + 1)..]))))
            .Where(k => k.Distance <= most)
            .OrderBy(k => k.Distance)
            .Select(k => k.Name)
            .FirstOrDefault();
    }

    /// <summary>The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours; letter case counts for nothing.</summary>
    private static int Distance(string left, string right)
    {
        var a = left.ToUpperInvariant();
        var b = right.ToUpperInvariant();
        var distances = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distances[i, j] = i + j;
                    continue;
                }
                var replaced = distances[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, distances[i - 2, j - 2] + 1);
                distances[i, j] = best;
            }
        }
        return distances[a.Length, b.Length];
    }
}

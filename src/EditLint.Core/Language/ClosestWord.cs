namespace EditLint.Core.Language;

/// <summary>Finds the word that a misspelt one was probably meant to be. Stateless and thread-safe.</summary>
public static class ClosestWord
{
    /// <summary>
    /// The candidate with the fewest edits (insertion, deletion, substitution, exchange of neighbours; letter case counts for nothing),
    /// or null when even that one is too far off: more than a third of its letters. The first of equals wins.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < fewest && distance <= Math.Max(1, candidate.Length / 3))
            {
                best = candidate;
                fewest = distance;
            }
        }
        return best;
    }

    /// <summary>A sentence to add to a message, with a blank in front: <c> Did you mean 'message'?</c>; empty when no candidate is close.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Find(word, candidates) is { } closest ? $" Did you mean '{closest}'?" : "";

    // Optimal string alignment, row by row (Damerau 1964, in the restricted form).
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        var row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(substitution, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[b.Length];
    }
}

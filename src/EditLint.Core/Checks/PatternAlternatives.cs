using EditLint.Core.Matching.Patterns;

namespace EditLint.Core.Checks;

/// <summary>
/// Joins patterns as the alternatives of one. An alternation is tried branch by branch at each place of a text, so plain words that stand side by side are made
/// to share their beginnings, as in a trie: a vocabulary of thousands then costs little more than one of a few. What matches, and which of the alternatives
/// does, stays the same. Stateless and thread-safe.
/// </summary>
internal static class PatternAlternatives
{
    // The engine itself is quick at so few.
    private const int MostAsTheyStand = 16;

    /// <summary>The alternatives, joined by <c>|</c>, in their order.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="ignoresCase">True where letter case counts for nothing.</param>
    /// <param name="flags">What is put before each pattern that does not begin with <c>(?i)</c>.</param>
    public static string Join(IReadOnlyCollection<string> patterns, bool ignoresCase, string flags = "")
    {
        if (patterns.Count <= MostAsTheyStand)
            return string.Join('|', patterns.Select(p => WithFlags(p, flags)));
        var branches = new List<string>();
        var words = new List<string>();
        // An option inside an alternative holds for those after it.
        var hasOptions = false;
        foreach (var pattern in patterns)
        {
            if (!hasOptions && IsPlain(pattern))
            {
                words.Add(pattern);
                continue;
            }
            AddWords(branches, words, ignoresCase, flags);
            branches.Add(WithFlags(pattern, flags));
            hasOptions |= flags.Length == 0 && SetsOptions(pattern);
        }
        AddWords(branches, words, ignoresCase, flags);
        return string.Join('|', branches);
    }

    /// <summary>True when the pattern matches itself and nothing else, letter case aside.</summary>
    public static bool IsPlain(string pattern)
    {
        foreach (var c in pattern)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '_' or '\'' or '/' or '&'))
                return false;
        }
        return pattern.Length > 0;
    }

    /// <summary>True when the pattern, as a whole word, is surely found by its words: it is plain, of ASCII, and has a letter or digit.</summary>
    public static bool IsPhrase(string pattern) => IsPlain(pattern) && System.Text.Ascii.IsValid(pattern) && pattern.Any(char.IsAsciiLetterOrDigit);

    /// <summary>The pattern of those alternatives that are no phrases, and how many are; null when all are, or one of the others is no pattern by itself.</summary>
    /// <param name="patterns">The alternatives, of which none sets options for those after it.</param>
    /// <param name="write">Writes the pattern of alternatives that are joined.</param>
    public static (Func<string> Write, int LeftOut)? Rest(IReadOnlyCollection<string> patterns, Func<string, string> write)
    {
        var others = patterns.Where(p => !IsPhrase(p)).ToList();
        return others.Count == 0 || others.Exists(o => PatternParser.Parse(ValePattern.Translate(o)) is null) ? null : (() => write(string.Join('|', others)), patterns.Count - others.Count);
    }

    /// <summary>True when an option that the pattern sets holds for the alternatives after it.</summary>
    public static bool SetsOptions(string pattern) =>
        (pattern.Contains("(?i", StringComparison.Ordinal) || pattern.Contains("(?-", StringComparison.Ordinal)) && !pattern.StartsWith("(?:", StringComparison.Ordinal);

    private static string WithFlags(string pattern, string flags) => pattern.StartsWith("(?i)", StringComparison.Ordinal) ? pattern : flags + pattern;

    private static void AddWords(List<string> branches, List<string> words, bool ignoresCase, string flags)
    {
        if (words.Count > 0)
            branches.Add(flags + Rest(words, 0, ignoresCase));
        words.Clear();
    }

    // What may follow where all words are the same up to an offset. A word that ends there is tried before those that come after it, and after those before it.
    private static string Rest(List<string> words, int start, bool ignoresCase)
    {
        if (words.Count == 1)
            return words[0][start..];
        var ended = words.FindIndex(w => w.Length == start);
        List<string> branches = ended < 0
            ? [.. Branches(words, start, ignoresCase)]
            : [.. Branches(words[..ended], start, ignoresCase), "", .. Branches(words[ended..].Where(w => w.Length > start), start, ignoresCase)];
        return branches.Count == 1 ? branches[0] : $"(?:{string.Join('|', branches)})";
    }

    private static IEnumerable<string> Branches(IEnumerable<string> words, int start, bool ignoresCase)
    {
        foreach (var group in words.GroupBy(w => Folded(w[start], ignoresCase)))
        {
            List<string> same = [.. group];
            var end = start + 1;
            while (same.TrueForAll(w => w.Length > end && Folded(w[end], ignoresCase) == Folded(same[0][end], ignoresCase)))
                end++;
            yield return same[0][start..end] + Rest(same, end, ignoresCase);
        }
    }

    private static char Folded(char c, bool ignoresCase) => ignoresCase ? char.ToLowerInvariant(c) : c;
}

namespace EditLint.Core.Baselines;

/// <summary>Hashes of words that are the same on every machine and in every version, since they are written down (FNV-1a of 64 bits, by Fowler, Noll and Vo, with a last mixing).</summary>
internal static class ContentHash
{
    /// <summary>The hash of nothing, to start from.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a word, letter case aside.</summary>
    public static ulong OfWord(ReadOnlySpan<char> word)
    {
        var hash = Empty;
        foreach (var unit in word)
            hash = (hash ^ char.ToLowerInvariant(unit)) * Prime;
        return hash;
    }

    /// <summary>The hash of what is not words, white space aside.</summary>
    public static ulong OfMarks(ReadOnlySpan<char> marks)
    {
        var hash = Empty;
        foreach (var unit in marks)
        {
            if (!char.IsWhiteSpace(unit))
                hash = (hash ^ unit) * Prime;
        }
        return hash;
    }

    /// <summary>The hash with one more text, and where it ends.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;
        return (hash ^ char.MaxValue) * Prime;
    }

    /// <summary>The hash with one more word.</summary>
    public static ulong Add(ulong hash, ulong word) => (hash ^ Mix(word)) * Prime;

    /// <summary>Spreads a hash over all of its bits, so that a part of them will do.</summary>
    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}

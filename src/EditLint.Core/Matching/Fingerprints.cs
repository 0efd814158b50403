using System.Collections.Immutable;

namespace EditLint.Core.Matching;

/// <summary>
/// What is kept of a document to find passages that it shares with others: the hashes of a third of its seeds, chosen by the hash alone, so that
/// two documents keep the same of what they share, whatever stands around it. About 2.7 kB for 1000 words. Immutable.
/// </summary>
internal sealed class Fingerprints
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const uint Sampling = 3;

    private readonly ulong[] _entries;

    private Fingerprints(ulong[] entries, ImmutableArray<(int Start, int End)> copies)
    {
        _entries = entries;
        Copies = copies;
    }

    /// <summary>The stretches of the stream that were reported as copies of an earlier one of the same document, in order.</summary>
    public ImmutableArray<(int Start, int End)> Copies { get; }

    /// <summary>How many there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The hash of the seed with this number. Hashes rise, and none stands twice.</summary>
    public uint Hash(int index) => (uint)(_entries[index] >> 32);

    /// <summary>The first place in the stream of the seed with this number.</summary>
    public int Position(int index) => (int)_entries[index];

    /// <summary>The fingerprints of a stream of one document; null when it has none.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="seedWords">How many words a seed has.</param>
    /// <param name="copies">The copies that were reported in the stream, in order.</param>
    public static Fingerprints? Of(WordStream stream, int seedWords, IEnumerable<CopiedPassage> copies)
    {
        var entries = new List<ulong>(stream.Length / 3 + 16);
        var seeds = new SeedScanner(stream.Words, seedWords);
        var block = -1;
        var isOwnText = false;
        while (seeds.MoveNext())
        {
            while (block < 0 || stream.Blocks[block].End <= seeds.Position)
                isOwnText = stream.Blocks[++block].IsOwnText;
            var mixed = seeds.Hash * Multiplier;
            if (isOwnText && (uint)(mixed >> 32) % Sampling == 0)
                entries.Add((mixed >> 32 << 32) | (uint)seeds.Position);
        }
        if (entries.Count == 0)
            return null;
        entries.Sort();
        var kept = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            if (i == 0 || entries[i] >> 32 != entries[i - 1] >> 32)
                entries[kept++] = entries[i];
        }
        return new Fingerprints([.. entries[..kept]], [.. copies.Select(c => (c.CopyStart, c.CopyEnd))]);
    }
}

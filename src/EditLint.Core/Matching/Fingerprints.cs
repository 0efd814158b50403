using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;

namespace EditLint.Core.Matching;

/// <summary>
/// What is kept of a document to find passages that it shares with others: the hashes of a third of its seeds, chosen by the hash alone, so that
/// two documents keep the same of what they share, whatever stands around it. About 1.7 kB for 1000 words. Immutable.
/// </summary>
internal sealed class Fingerprints
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const uint Sampling = 3;

    // For each seed how far it is from the one before, in 7 bits a byte, and its hash in four bytes.
    private readonly byte[] _entries;

    private Fingerprints(byte[] entries, int count, int words, ImmutableArray<(int Start, int End)> copies)
    {
        _entries = entries;
        Count = count;
        Words = words;
        Copies = copies;
    }

    /// <summary>How many words the stream has.</summary>
    public int Words { get; }

    /// <summary>The stretches of the stream that were reported as copies of an earlier one of the same document, in order.</summary>
    public ImmutableArray<(int Start, int End)> Copies { get; }

    /// <summary>How many seeds there are.</summary>
    public int Count { get; }

    /// <summary>The seeds as they are kept, for <see cref="FromEntries"/>.</summary>
    public ReadOnlySpan<byte> Entries => _entries;

    /// <summary>The hashes of the seeds and the first place of each in the stream, in the order of the places. No hash comes twice.</summary>
    public Enumerator GetEnumerator() => new(_entries);

    /// <summary>The fingerprints with the entries of others that were made earlier; null when there are none such.</summary>
    /// <param name="entries">What <see cref="Entries"/> gave.</param>
    /// <param name="words">How many words the stream has.</param>
    /// <param name="copies">The copies that were reported in the stream, in order.</param>
    public static Fingerprints? FromEntries(byte[] entries, int words, ImmutableArray<(int Start, int End)> copies)
    {
        var (count, next, position) = (0, 0, 0L);
        while (next < entries.Length)
        {
            var shift = 0;
            byte part;
            do
            {
                if (next == entries.Length || shift > 28)
                    return null;
                part = entries[next++];
                position += (long)(part & 0x7F) << shift;
                shift += 7;
            }
            while (part >= 0x80);
            next += sizeof(uint);
            if (position >= words || next > entries.Length)
                return null;
            count++;
        }
        return count > 0 && copies.All(c => c.Start >= 0 && c.Start <= c.End && c.End <= words) ? new Fingerprints(entries, count, words, copies) : null;
    }

    /// <summary>The fingerprints of a stream of one document; null when it has none.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="seedWords">How many words a seed has.</param>
    /// <param name="copies">The copies that were reported in the stream, in order.</param>
    public static Fingerprints? Of(WordStream stream, int seedWords, IEnumerable<CopiedPassage> copies)
    {
        const int longestEntry = 5 + sizeof(uint);
        var seenBuffer = ArrayPool<uint>.Shared.Rent((int)BitOperations.RoundUpToPowerOf2((uint)stream.Length / 2 + 64));
        var seen = seenBuffer.AsSpan(0, (int)BitOperations.RoundUpToPowerOf2((uint)stream.Length / 2 + 64));
        seen.Clear();
        var entries = ArrayPool<byte>.Shared.Rent(1024);
        var (length, count, last, hasZero) = (0, 0, 0, false);
        var seeds = new SeedScanner(stream.Words, seedWords);
        var block = -1;
        var isOwnText = false;
        while (seeds.MoveNext())
        {
            while (block < 0 || stream.Blocks[block].End <= seeds.Position)
                isOwnText = stream.Blocks[++block].IsOwnText;
            var hash = (uint)((seeds.Hash * Multiplier) >> 32);
            if (!isOwnText || hash % Sampling != 0 || !(hash == 0 ? !hasZero : TryAdd(seen, hash)))
                continue;
            hasZero |= hash == 0;
            if (length + longestEntry > entries.Length)
                Grow(ref entries, length);
            for (var distance = (uint)(seeds.Position - last); ; distance >>= 7)
            {
                entries[length++] = (byte)(distance < 0x80 ? distance : distance | 0x80);
                if (distance < 0x80)
                    break;
            }
            BinaryPrimitives.WriteUInt32LittleEndian(entries.AsSpan(length), hash);
            length += sizeof(uint);
            last = seeds.Position;
            if (++count > seen.Length / 4 * 3)
                seen = Larger(seen);
        }
        var result = count == 0 ? null : new Fingerprints(entries[..length], count, stream.Length, [.. copies.Select(c => (c.CopyStart, c.CopyEnd))]);
        ArrayPool<byte>.Shared.Return(entries);
        ArrayPool<uint>.Shared.Return(seenBuffer);
        return result;
    }

    // A set of hashes, none of which is 0.
    private static bool TryAdd(Span<uint> seen, uint hash)
    {
        var slot = (hash * 0x9E3779B1u) & (uint)(seen.Length - 1);
        while (seen[(int)slot] != 0)
        {
            if (seen[(int)slot] == hash)
                return false;
            slot = (slot + 1) & (uint)(seen.Length - 1);
        }
        seen[(int)slot] = hash;
        return true;
    }

    private static uint[] Larger(ReadOnlySpan<uint> seen)
    {
        var larger = new uint[2 * seen.Length];
        foreach (var hash in seen)
        {
            if (hash != 0)
                TryAdd(larger, hash);
        }
        return larger;
    }

    private static void Grow(ref byte[] entries, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * entries.Length);
        entries.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(entries);
        entries = larger;
    }

    /// <summary>Walks over the seeds.</summary>
    internal ref struct Enumerator(ReadOnlySpan<byte> entries)
    {
        private readonly ReadOnlySpan<byte> _entries = entries;
        private int _next;
        private int _position;

        /// <summary>The seed.</summary>
        public (uint Hash, int Position) Current { get; private set; }

        public bool MoveNext()
        {
            if (_next == _entries.Length)
                return false;
            var shift = 0;
            byte part;
            do
            {
                part = _entries[_next++];
                _position += (part & 0x7F) << shift;
                shift += 7;
            }
            while (part >= 0x80);
            Current = (BinaryPrimitives.ReadUInt32LittleEndian(_entries[_next..]), _position);
            _next += sizeof(uint);
            return true;
        }
    }
}

using System.Buffers;
using System.Numerics;

namespace EditLint.Core.Matching;

/// <summary>
/// The places in a <see cref="WordStream"/> where a group of words in a row, a seed, stands that stands elsewhere too. A bit table drops
/// nearly all of the seeds that stand once before anything is stored for them, so that an ordinary article needs two bits a word.
/// Linear in time and memory.
/// </summary>
internal sealed class SeedIndex
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly List<int> _positions = [];
    private readonly List<ulong> _hashes = [];
    private int[] _groups = [];
    private int[] _groupStarts = [];
    private int[] _postings = [];

    private SeedIndex()
    {
    }

    /// <summary>How many places there are.</summary>
    public int Count => _positions.Count;

    /// <summary>Indexes a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="seedWords">How many words a seed has.</param>
    /// <param name="maximum">How many places are worth the memory; with more the result is null.</param>
    public static SeedIndex? Of(WordStream stream, int seedWords, int maximum = int.MaxValue)
    {
        var index = new SeedIndex();
        if (!index.CollectRepeated(stream.Words, seedWords, maximum))
            return null;
        index.Group();
        return index;
    }

    /// <summary>The first word of the seed at a place; rises with the number of the place.</summary>
    public int Position(int place) => _positions[place];

    /// <summary>All positions of the same seed, rising.</summary>
    public ReadOnlySpan<int> Postings(int place)
    {
        var group = _groups[place];
        return _postings.AsSpan(_groupStarts[group], _groupStarts[group + 1] - _groupStarts[group]);
    }

    /// <summary>The number of the seed at a place, from 0.</summary>
    public int Group(int place) => _groups[place];

    /// <summary>How many different seeds there are.</summary>
    public int GroupCount => Math.Max(0, _groupStarts.Length - 1);

    private bool CollectRepeated(ReadOnlySpan<int> words, int seedWords, int maximum)
    {
        if (words.Length <= seedWords)
            return true;
        var bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(words.Length, 32) * 8);
        var shift = 64 - BitOperations.Log2(bits);
        var bitTables = ArrayPool<ulong>.Shared.Rent((int)(bits / 32));
        var once = bitTables.AsSpan(0, (int)(bits / 64));
        var again = bitTables.AsSpan((int)(bits / 64), (int)(bits / 64));
        once.Clear();
        again.Clear();
        var isWorthIt = CollectRepeated(words, seedWords, maximum, once, again, shift);
        ArrayPool<ulong>.Shared.Return(bitTables);
        return isWorthIt;
    }

    private bool CollectRepeated(ReadOnlySpan<int> words, int seedWords, int maximum, Span<ulong> once, Span<ulong> again, int shift)
    {
        // In ordinary text an eighth of the places passes the bit tables.
        _positions.EnsureCapacity(words.Length / 8);
        _hashes.EnsureCapacity(words.Length / 8);
        var seeds = new SeedScanner(words, seedWords);
        while (seeds.MoveNext())
        {
            var slot = (seeds.Hash * Multiplier) >> shift;
            var bit = 1UL << (int)(slot & 63);
            again[(int)(slot >> 6)] |= once[(int)(slot >> 6)] & bit;
            once[(int)(slot >> 6)] |= bit;
        }

        seeds = new SeedScanner(words, seedWords);
        while (seeds.MoveNext())
        {
            var slot = (seeds.Hash * Multiplier) >> shift;
            if ((again[(int)(slot >> 6)] & (1UL << (int)(slot & 63))) != 0)
            {
                if (_positions.Count == maximum)
                    return false;
                _positions.Add(seeds.Position);
                _hashes.Add(seeds.Hash);
            }
        }
        return true;
    }

    private void Group()
    {
        var count = _positions.Count;
        if (count == 0)
            return;
        _groups = new int[count];
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)count * 2)];
        var shift = 64 - BitOperations.Log2((uint)slots.Length);
        var sizes = new List<int>();
        var firsts = new List<ulong>();
        for (var i = 0; i < count; i++)
        {
            var hash = _hashes[i];
            var slot = (int)((hash * Multiplier) >> shift);
            while (slots[slot] != 0 && firsts[slots[slot] - 1] != hash)
                slot = (slot + 1) & (slots.Length - 1);
            if (slots[slot] == 0)
            {
                firsts.Add(hash);
                sizes.Add(0);
                slots[slot] = sizes.Count;
            }
            _groups[i] = slots[slot] - 1;
            sizes[_groups[i]]++;
        }
        Distribute(sizes);
    }

    private void Distribute(List<int> sizes)
    {
        _groupStarts = new int[sizes.Count + 1];
        for (var i = 0; i < sizes.Count; i++)
            _groupStarts[i + 1] = _groupStarts[i] + sizes[i];
        var next = _groupStarts.AsSpan().ToArray();
        _postings = new int[_positions.Count];
        for (var i = 0; i < _positions.Count; i++)
            _postings[next[_groups[i]]++] = _positions[i];
        _hashes.Clear();
        _hashes.TrimExcess();
    }
}

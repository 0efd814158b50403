using System.Collections.Immutable;
using System.Numerics;

namespace EditLint.Core.Matching;

/// <summary>
/// The seeds that several documents of a run have, and the pairs of documents that have so many of them in one place that a passage may
/// stand in both. A seed that stands in many documents says nothing. Linear in the fingerprints.
/// </summary>
internal sealed class SharedSeeds
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // What more documents have is a phrase or a standing text.
    private const int MaximumDocuments = 8;

    // Two seeds of one phrase are no passage; those of one passage are so far apart that they cannot be a phrase, at the same distance in both
    // documents but for what was inserted.
    private const int MinimumExtent = 6;
    private const int MaximumExtent = 200;
    private const int MaximumDrift = 60;

    // The seeds are grouped a part of all hashes at a time, so that memory stays small where every seed is shared.
    private const int Bins = 1 << 10;
    private const int MaximumGrouped = 1 << 20;

    private readonly IReadOnlyList<Fingerprints?> _documents;
    private readonly long[] _firsts;
    private readonly ulong[] _isShared;
    private readonly ulong[] _isStanding;
    private ulong[] _pairs = [];
    private ulong[] _places = [];
    private int _pairCount;

    private SharedSeeds(IReadOnlyList<Fingerprints?> documents)
    {
        _documents = documents;
        _firsts = new long[documents.Count + 1];
        for (var i = 0; i < documents.Count; i++)
            _firsts[i + 1] = _firsts[i] + (documents[i]?.Count ?? 0);
        _isShared = new ulong[_firsts[^1] / 64 + 1];
        _isStanding = new ulong[_firsts[^1] / 64 + 1];
    }

    /// <summary>The documents that may hold a copy, in order, each with the earlier documents that it may come from.</summary>
    public List<(int Copy, List<int> Originals)> Candidates { get; } = [];

    /// <summary>Compares the documents of a run.</summary>
    public static SharedSeeds Among(IReadOnlyList<Fingerprints?> documents, CancellationToken cancellationToken)
    {
        var shared = new SharedSeeds(documents);
        shared.Collect(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        shared.Pair();
        return shared;
    }

    /// <summary>What a document shares with others.</summary>
    public StandingPlaces PlacesIn(int document)
    {
        var places = ImmutableArray.CreateBuilder<(int, bool)>();
        var number = _firsts[document];
        foreach (var (_, position) in _documents[document]!)
        {
            if (IsSet(_isShared, number))
                places.Add((position, IsSet(_isStanding, number)));
            number++;
        }
        return new StandingPlaces(places.ToImmutable(), _documents[document]!.Words);
    }

    // A bit table drops nearly all of the seeds that only one document has.
    private void Collect(CancellationToken cancellationToken)
    {
        var bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(_firsts[^1], 64) * 4);
        var shift = 64 - BitOperations.Log2(bits);
        var once = new ulong[bits / 64];
        var again = new ulong[bits / 64];
        foreach (var document in _documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (document is null)
                continue;
            foreach (var (hash, _) in document)
            {
                var slot = (hash * Multiplier) >> shift;
                var bit = 1UL << (int)(slot & 63);
                again[slot >> 6] |= once[slot >> 6] & bit;
                once[slot >> 6] |= bit;
            }
        }
        var sizes = new long[Bins];
        foreach (var document in _documents)
        {
            if (document is null)
                continue;
            foreach (var (hash, _) in document)
            {
                var slot = (hash * Multiplier) >> shift;
                if ((again[slot >> 6] & (1UL << (int)(slot & 63))) != 0)
                    sizes[BinOf(hash)]++;
            }
        }
        for (int first = 0, end; first < Bins; first = end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var size = sizes[first];
            for (end = first + 1; end < Bins && size + sizes[end] <= MaximumGrouped; end++)
                size += sizes[end];
            if (size > 0)
                Group(first, end, size, again, shift);
        }
    }

    private static int BinOf(uint hash) => (int)(hash / (uint.MaxValue / Bins + 1));

    private void Group(int firstBin, int endBin, long size, ulong[] again, int shift)
    {
        var keys = new ulong[size];
        var entries = new ulong[size];
        var count = 0;
        for (var document = 0; document < _documents.Count; document++)
        {
            if (_documents[document] is not { } fingerprints)
                continue;
            var number = 0;
            foreach (var (hash, position) in fingerprints)
            {
                if (BinOf(hash) is var bin && bin >= firstBin && bin < endBin)
                {
                    var slot = (hash * Multiplier) >> shift;
                    if ((again[slot >> 6] & (1UL << (int)(slot & 63))) != 0)
                    {
                        keys[count] = ((ulong)hash << 32) | (uint)document;
                        entries[count++] = ((ulong)position << 32) | (uint)number;
                    }
                }
                number++;
            }
        }
        // They come in the order of the documents, and stay so.
        RadixSort.Sort(ref keys, ref entries, count, 32, 64);
        var places = 0L;
        for (int start = 0, end; start < count; start = end)
        {
            end = EndOfGroup(keys, start, count);
            if (end - start <= MaximumDocuments)
                places += (long)(end - start) * (end - start - 1) / 2;
        }
        Array.Resize(ref _pairs, checked((int)(_pairCount + places)));
        Array.Resize(ref _places, _pairs.Length);
        for (int start = 0, end; start < count; start = end)
        {
            end = EndOfGroup(keys, start, count);
            if (end - start > 1)
                AddGroup(keys.AsSpan(start, end - start), entries.AsSpan(start, end - start));
        }
    }

    private static int EndOfGroup(ulong[] keys, int start, int count)
    {
        var end = start + 1;
        while (end < count && keys[end] >> 32 == keys[start] >> 32)
            end++;
        return end;
    }

    private void AddGroup(ReadOnlySpan<ulong> keys, ReadOnlySpan<ulong> entries)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var document = (int)(uint)keys[i];
            var number = _firsts[document] + (uint)entries[i];
            Set(_isShared, number);
            if (keys.Length > 2)
                Set(_isStanding, number);
            for (var j = 0; j < i && keys.Length <= MaximumDocuments; j++)
            {
                _pairs[_pairCount] = ((ulong)document << 32) | (uint)keys[j];
                _places[_pairCount++] = (entries[i] & ~(ulong)uint.MaxValue) | (entries[j] >> 32);
            }
        }
    }

    private void Pair()
    {
        var (pairs, places) = (_pairs, _places);
        (_pairs, _places) = ([], []);
        if (pairs.Length == 0)
            return;
        // By the pair and in it by the place in the copy, where no two seeds are at one place.
        RadixSort.Sort(ref places, ref pairs, pairs.Length, 32, 32 + BitsOf(_documents.Max(d => d?.Words ?? 0)));
        RadixSort.Sort(ref pairs, ref places, pairs.Length, 0, BitsOf(_documents.Count));
        RadixSort.Sort(ref pairs, ref places, pairs.Length, 32, 32 + BitsOf(_documents.Count));
        for (int start = 0, end; start < pairs.Length; start = end)
        {
            for (end = start + 1; end < pairs.Length && pairs[end] == pairs[start];)
                end++;
            var hits = places.AsSpan(start, end - start);
            if (!HaveOnePlace(hits))
                continue;
            var (copy, original) = ((int)(pairs[start] >> 32), (int)(uint)pairs[start]);
            if (Candidates.Count == 0 || Candidates[^1].Copy != copy)
                Candidates.Add((copy, []));
            Candidates[^1].Originals.Add(original);
        }
    }

    // The places of the seeds in the copy and in the original, in the order of the copy.
    private static bool HaveOnePlace(ReadOnlySpan<ulong> hits)
    {
        const int nearest = 8;
        for (var i = 1; i < hits.Length; i++)
        {
            for (var j = i - 1; j >= 0 && i - j <= nearest; j--)
            {
                var extent = (int)(hits[i] >> 32) - (int)(hits[j] >> 32);
                if (extent is >= MinimumExtent and <= MaximumExtent && Math.Abs((int)(uint)hits[i] - (int)(uint)hits[j] - extent) <= MaximumDrift)
                    return true;
            }
        }
        return false;
    }

    private static int BitsOf(int number) => BitOperations.Log2((uint)number) + 1;

    private static bool IsSet(ulong[] bits, long number) => (bits[number >> 6] & (1UL << (int)(number & 63))) != 0;

    private static void Set(ulong[] bits, long number) => bits[number >> 6] |= 1UL << (int)(number & 63);
}

using System.Numerics;

namespace EditLint.Core.Matching;

/// <summary>
/// The seeds that several documents of a run have, and the pairs of documents that have so many of them in one place that a passage may
/// stand in both. A seed that stands in many documents says nothing. Linear in the fingerprints but for the sorting of those that are shared.
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

    private readonly IReadOnlyList<Fingerprints?> _documents;
    private readonly List<ulong> _keys = [];
    private readonly List<int> _positions = [];
    private readonly Dictionary<int, List<(int Position, bool IsStanding)>> _places = [];
    private readonly List<(long Pair, int Copy, int Original)> _hits = [];

    private SharedSeeds(IReadOnlyList<Fingerprints?> documents) => _documents = documents;

    /// <summary>The documents that may hold a copy, in order, each with the earlier documents that it may come from.</summary>
    public List<(int Copy, List<int> Originals)> Candidates { get; } = [];

    /// <summary>Compares the documents of a run.</summary>
    public static SharedSeeds Among(IReadOnlyList<Fingerprints?> documents, CancellationToken cancellationToken)
    {
        var shared = new SharedSeeds(documents);
        shared.Collect(cancellationToken);
        shared.Group();
        cancellationToken.ThrowIfCancellationRequested();
        shared.Pair();
        return shared;
    }

    /// <summary>True when most of what is shared of a stretch stands in three documents or more.</summary>
    /// <param name="document">The number of the document.</param>
    /// <param name="start">The first word of the stretch.</param>
    /// <param name="end">The place just past its last word.</param>
    public bool IsStanding(int document, int start, int end)
    {
        if (!_places.TryGetValue(document, out var places))
            return false;
        var (standing, all) = (0, 0);
        var first = places.BinarySearch((start, false));
        for (var i = first < 0 ? ~first : first; i < places.Count && places[i].Position < end; i++)
        {
            all++;
            standing += places[i].IsStanding ? 1 : 0;
        }
        return 2 * standing > all;
    }

    // A bit table drops nearly all of the seeds that only one document has.
    private void Collect(CancellationToken cancellationToken)
    {
        var total = _documents.Sum(d => (long)(d?.Count ?? 0));
        var bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(total, 64) * 4);
        var shift = 64 - BitOperations.Log2(bits);
        var once = new ulong[bits / 64];
        var again = new ulong[bits / 64];
        foreach (var document in _documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < document?.Count; i++)
            {
                var slot = (document.Hash(i) * Multiplier) >> shift;
                var bit = 1UL << (int)(slot & 63);
                again[slot >> 6] |= once[slot >> 6] & bit;
                once[slot >> 6] |= bit;
            }
        }
        for (var number = 0; number < _documents.Count; number++)
        {
            var document = _documents[number];
            for (var i = 0; i < document?.Count; i++)
            {
                var slot = (document.Hash(i) * Multiplier) >> shift;
                if ((again[slot >> 6] & (1UL << (int)(slot & 63))) == 0)
                    continue;
                _keys.Add(((ulong)document.Hash(i) << 32) | (uint)number);
                _positions.Add(document.Position(i));
            }
        }
    }

    private void Group()
    {
        ulong[] keys = [.. _keys];
        int[] positions = [.. _positions];
        Array.Sort(keys, positions);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] >> 32 == keys[start] >> 32;)
                end++;
            if (end - start > 1)
                AddGroup(keys.AsSpan(start, end - start), positions.AsSpan(start, end - start));
        }
        foreach (var places in _places.Values)
            places.Sort();
    }

    private void AddGroup(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> positions)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var document = (int)(uint)keys[i];
            if (!_places.TryGetValue(document, out var places))
                _places.Add(document, places = []);
            places.Add((positions[i], keys.Length > 2));
            for (var j = 0; j < i && keys.Length <= MaximumDocuments; j++)
                _hits.Add((((long)document << 32) | (uint)keys[j], positions[i], positions[j]));
        }
    }

    private void Pair()
    {
        _hits.Sort();
        for (int start = 0, end; start < _hits.Count; start = end)
        {
            for (end = start + 1; end < _hits.Count && _hits[end].Pair == _hits[start].Pair;)
                end++;
            if (!HaveOnePlace(start, end))
                continue;
            var (copy, original) = ((int)(_hits[start].Pair >> 32), (int)_hits[start].Pair);
            if (Candidates.Count == 0 || Candidates[^1].Copy != copy)
                Candidates.Add((copy, []));
            Candidates[^1].Originals.Add(original);
        }
        _hits.Clear();
    }

    private bool HaveOnePlace(int start, int end)
    {
        const int nearest = 8;
        for (var i = start + 1; i < end; i++)
        {
            for (var j = i - 1; j >= start && i - j <= nearest; j--)
            {
                var extent = _hits[i].Copy - _hits[j].Copy;
                if (extent is >= MinimumExtent and <= MaximumExtent && Math.Abs(_hits[i].Original - _hits[j].Original - extent) <= MaximumDrift)
                    return true;
            }
        }
        return false;
    }
}

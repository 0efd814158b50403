using System.Numerics;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// Finds the phrases of many patterns in one pass: each word of the text is hashed while it is walked and looked up in a table of the phrases' rarest words.
/// What a word costs does not depend on how many phrases there are. Immutable once built, and thread-safe.
/// </summary>
internal sealed class PhraseIndex
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;
    private const int FilterBits = 16;
    private const int MostOfWord = 8;

    private readonly Phrase[] _phrases;

    // Of each phrase the number of the next one with the same word; -1 for none.
    private readonly int[] _next;

    // Open addressing over the hashes of the words.
    private readonly uint[] _hashes;
    private readonly int[] _first;
    private readonly uint _mask;

    // A bit for each hash that may be in the table: small enough to stay in the nearest cache, where the table is not.
    private readonly ulong[] _bits = new ulong[1 << (FilterBits - 6)];

    /// <summary>Makes the index.</summary>
    /// <param name="phrases">The phrases, each with a word that can be looked for.</param>
    public PhraseIndex(IReadOnlyCollection<Phrase> phrases)
    {
        _phrases = [.. phrases];
        _next = new int[_phrases.Length];
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 3 * _phrases.Length));
        _hashes = new uint[size];
        _first = new int[size];
        _mask = size - 1;
        Array.Fill(_first, -1);
        var counts = new int[size];
        for (var i = _phrases.Length - 1; i >= 0; i--)
        {
            var hash = Hash(_phrases[i]);
            var slot = Slot(hash);
            // Phrases with the same word are tried one after the other: where there are many, another word tells them apart.
            if (counts[slot] >= MostOfWord)
            {
                _phrases[i].FindWord(0, out var start, out var length);
                for (; length > 0; _phrases[i].FindWord(start + length, out start, out length))
                {
                    var other = _phrases[i].FoundBy(start, length);
                    if (counts[Slot(Hash(other))] >= counts[slot])
                        continue;
                    _phrases[i] = other;
                    hash = Hash(other);
                    slot = Slot(hash);
                }
            }
            counts[slot]++;
            _bits[FilterIndex(hash) >> 6] |= 1ul << (int)FilterIndex(hash);
            (_hashes[slot], _next[i], _first[slot]) = (hash, _first[slot], i);
        }
    }

    /// <summary>Adds the places of all phrases in a text.</summary>
    public void Scan(ReadOnlySpan<char> text, PatternHits hits)
    {
        if (_phrases.Length == 0)
            return;
        for (var i = 0; i < text.Length; i++)
        {
            var c = WordFolding.InWord(text[i]);
            if (c == 0)
                continue;
            var start = i;
            var hash = Seed;
            do
            {
                hash = (hash ^ c) * Prime;
                i++;
            }
            while (i < text.Length && (c = WordFolding.InWord(text[i])) != 0);
            if ((_bits[FilterIndex(hash) >> 6] >> (int)FilterIndex(hash) & 1) == 0)
                continue;
            for (var phrase = _first[Slot(hash)]; phrase >= 0; phrase = _next[phrase])
                AddIfThere(text, start, phrase, hits);
        }
    }

    private void AddIfThere(ReadOnlySpan<char> text, int wordStart, int number, PatternHits hits)
    {
        ref readonly var phrase = ref _phrases[number];
        var start = wordStart - phrase.WordStart;
        if (phrase.StandsAt(text, start))
            hits.AddPhrase(phrase.Pattern, start, phrase.Text.Length, phrase.Alternative);
    }

    private static uint Hash(in Phrase phrase)
    {
        var hash = Seed;
        foreach (var c in phrase.Text.AsSpan(phrase.WordStart, phrase.WordLength))
            hash = (hash ^ WordFolding.InWord(c)) * Prime;
        return hash;
    }

    private static uint FilterIndex(uint hash) => (hash * 0x9E3779B1) >> (32 - FilterBits);

    private uint Slot(uint hash)
    {
        var slot = (hash ^ (hash >> 15)) & _mask;
        while (_first[slot] >= 0 && _hashes[slot] != hash)
            slot = (slot + 1) & _mask;
        return slot;
    }
}

using System.Numerics;

namespace EditLint.Core.Language.Spelling;

/// <summary>
/// The stems of a dictionary and their flags: one array of characters, and a hash table into it. A stem may be there several times, with other flags.
/// Immutable and thread-safe.
/// </summary>
internal sealed class StemTable
{
    private readonly char[] _characters;
    private readonly int[] _heads;
    private readonly Entry[] _entries;

    internal StemTable(char[] characters, Entry[] entries, int count)
    {
        _characters = characters;
        _entries = entries;
        Count = count;
        _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count))];
        for (var i = 0; i < count; i++)
        {
            ref var entry = ref entries[i];
            ref var head = ref _heads[Hash(characters.AsSpan(entry.Start, entry.Length)) & (uint)(_heads.Length - 1)];
            entry.Next = head;
            head = i + 1;
        }
    }

    /// <summary>How many stems there are; they are numbered from 0.</summary>
    public int Count { get; }

    /// <summary>The number of a stem that is written so, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, _heads[Hash(word) & (uint)(_heads.Length - 1)]);

    /// <summary>The number of the next stem that is written as the given one, or -1.</summary>
    public int FindNext(int stem) => Find(Text(stem), _entries[stem].Next);

    public ReadOnlySpan<char> Text(int stem) => _characters.AsSpan(_entries[stem].Start, _entries[stem].Length);

    public string Flags(int stem) => _entries[stem].Flags;

    private int Find(ReadOnlySpan<char> word, int next)
    {
        for (var i = next - 1; i >= 0; i = _entries[i].Next - 1)
        {
            if (word.SequenceEqual(_characters.AsSpan(_entries[i].Start, _entries[i].Length)))
                return i;
        }
        return -1;
    }

    // FNV-1a over the code units: short, and good enough for words.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }

    /// <summary>A stem: where it stands in the characters, what it is flagged with, and the number of the next with its hash, from 1.</summary>
    internal struct Entry
    {
        public int Start;
        public int Length;
        public string Flags;
        public int Next;
    }
}

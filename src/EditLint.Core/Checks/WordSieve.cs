using System.Runtime.CompilerServices;

namespace EditLint.Core.Checks;

/// <summary>
/// Says of nearly every word of a text that it is none of some words, by its length and its first and last letters, before anything is hashed.
/// Letter case counts for nothing. Immutable and thread-safe.
/// </summary>
internal sealed class WordSieve
{
    private const int Longest = 31;

    // By length, a bit for each letter that one of the words begins or ends with; words that are longer share the last place.
    private readonly uint[] _firsts = new uint[Longest + 1];
    private readonly uint[] _lasts = new uint[Longest + 1];

    public WordSieve(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var length = Math.Min(word.Length, Longest);
            // Beyond ASCII a letter may have its other case anywhere.
            var isPlain = word.Length > 0 && char.IsAscii(word[0]) && char.IsAscii(word[^1]);
            _firsts[length] |= isPlain ? 1u << (word[0] & 31) : uint.MaxValue;
            _lasts[length] |= isPlain ? 1u << (word[^1] & 31) : uint.MaxValue;
        }
    }

    /// <summary>False when the word is none of the words for certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return _firsts[0] != 0;
        var length = Math.Min(word.Length, Longest);
        int first = word[0], last = word[^1];
        return (first | last) < 128 ? ((_firsts[length] >> (first & 31)) & (_lasts[length] >> (last & 31)) & 1) != 0 : _firsts[length] != 0;
    }
}

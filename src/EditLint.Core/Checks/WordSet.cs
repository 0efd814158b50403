using System.Collections.Frozen;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A set of words that is asked with stretches of text, letter case aside. Immutable and thread-safe.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly WordSieve _sieve;

    public WordSet(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _sieve = new WordSieve(set);
    }

    public bool Contains(ReadOnlySpan<char> word) => _sieve.MayHold(word) && _words.Contains(word);

    public bool Contains(Prose prose, TextSpan word) => Contains(prose.Text.AsSpan(word.Start, word.Length));

    /// <summary>True when one of a block's words, from <paramref name="first"/> up to, not including, <paramref name="end"/>, is in the set.</summary>
    public bool ContainsAny(Block block, int first, int end)
    {
        var text = block.Prose.Text.AsSpan();
        foreach (var word in block.Words.AsSpan()[first..Math.Max(first, end)])
        {
            if (Contains(text.Slice(word.Start, word.Length)))
                return true;
        }
        return false;
    }
}

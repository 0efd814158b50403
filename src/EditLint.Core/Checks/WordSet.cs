using System.Collections.Frozen;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A set of words that is asked with stretches of text, letter case aside. Immutable and thread-safe.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public WordSet(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    public bool Contains(Prose prose, TextSpan word) => _words.Contains(prose.Text.AsSpan(word.Start, word.Length));

    /// <summary>True when one of a block's words, from <paramref name="first"/> up to, not including, <paramref name="end"/>, is in the set.</summary>
    public bool ContainsAny(Block block, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Contains(block.Prose, block.Words[i]))
                return true;
        }
        return false;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Phrases of one or more words that are looked for among the words of a block, letter case and spacing aside. Immutable and thread-safe.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    private readonly WordSieve _sieve;

    public PhraseSet(IEnumerable<string> phrases)
    {
        var byFirstWord = phrases.Select(Words).Where(words => !words.IsEmpty)
            .GroupBy(words => words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(words => words.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        _byFirstWord = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _sieve = new WordSieve(byFirstWord.Keys);
    }

    /// <summary>The phrases in a block, in order and without overlap; of two that begin with one word the longer counts.</summary>
    public List<PhraseMatch> Find(Block block)
    {
        List<PhraseMatch>? found = null;
        var words = block.Words.AsSpan();
        var text = block.Prose.Text.AsSpan();
        for (var i = 0; i < words.Length; i++)
        {
            if (!_sieve.MayHold(text.Slice(words[i].Start, words[i].Length)) || LengthAt(text, words, i) is not (> 0 and var length))
                continue;
            (found ??= []).Add(new PhraseMatch(TextSpan.FromBounds(words[i].Start, words[i + length - 1].End), i, i + length - 1));
            i += length - 1;
        }
        return found ?? [];
    }

    /// <summary>True when a block has one of the phrases.</summary>
    public bool IsIn(Block block)
    {
        var words = block.Words.AsSpan();
        var text = block.Prose.Text.AsSpan();
        for (var i = 0; i < words.Length; i++)
        {
            if (_sieve.MayHold(text.Slice(words[i].Start, words[i].Length)) && LengthAt(text, words, i) > 0)
                return true;
        }
        return false;
    }

    /// <summary>How many words the longest phrase has that starts at a word; 0 when none does.</summary>
    public int LengthAt(Block block, int first) => LengthAt(block.Prose.Text, block.Words.AsSpan(), first);

    private int LengthAt(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int first)
    {
        var word = text.Slice(words[first].Start, words[first].Length);
        if (!_sieve.MayHold(word) || !_byFirstWord.TryGetValue(word, out var phrases))
            return 0;
        foreach (var phrase in phrases)
        {
            var length = 1;
            while (length < phrase.Length && first + length < words.Length
                && text[words[first + length].Start..words[first + length].End].Equals(phrase[length], StringComparison.OrdinalIgnoreCase)
                && text[words[first + length - 1].End..words[first + length].Start].IsWhiteSpace())
                length++;
            if (length == phrase.Length)
                return length;
        }
        return 0;
    }

    private static ImmutableArray<string> Words(string phrase) => [.. WordTokenizer.Tokenize(phrase).Select(w => phrase.Substring(w.Start, w.Length))];
}

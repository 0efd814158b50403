using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A sentence of one block. Immutable.</summary>
/// <param name="Block">The block it stands in.</param>
/// <param name="ProseSpan">Its place in offsets of the block's prose, without white space around it.</param>
public readonly record struct Sentence(Block Block, TextSpan ProseSpan)
{
    /// <summary>The sentence as the reader sees it.</summary>
    public string Text => Block.Prose.ToString(ProseSpan);

    /// <summary>Its place in the source.</summary>
    public TextSpan Span => Block.Prose.ToSource(ProseSpan);

    /// <summary>Its words, in order, in offsets of the block's prose.</summary>
    public ImmutableArray<TextSpan> Words
    {
        get
        {
            var words = Block.Words;
            var first = FirstWordFrom(words, ProseSpan.Start);
            return words[first..FirstWordFrom(words, ProseSpan.End)];
        }
    }

    /// <summary>The same words with their text, one after the other.</summary>
    public IEnumerable<Word> EnumerateWords()
    {
        var block = Block;
        return Words.Select(span => new Word(block, span));
    }

    private static int FirstWordFrom(ImmutableArray<TextSpan> words, int offset)
    {
        var index = words.BinarySearch(new TextSpan(offset, 0));
        return index < 0 ? ~index : index;
    }
}

using EditLint.Core.Text;

namespace EditLint.Core.Matching;

/// <summary>The words of a sentence in a stream.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">The place just past the last word.</param>
/// <param name="ProseSpan">The sentence in offsets of its block's prose.</param>
internal readonly record struct SentenceRange(int Start, int End, TextSpan ProseSpan)
{
    public int Length => End - Start;

    /// <summary>The sentence that holds a word; the whole block where no sentence does.</summary>
    public static SentenceRange At(StreamBlock block, int word)
    {
        var offset = block.ProseSpan(word).Start;
        var sentences = block.Block.Sentences;
        var low = 0;
        var high = sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = sentences[middle].ProseSpan;
            if (span.End <= offset)
                low = middle + 1;
            else if (span.Start > offset)
                high = middle - 1;
            else
                return new SentenceRange(block.WordFrom(span.Start), block.WordFrom(span.End), span);
        }
        return new SentenceRange(block.Start, block.End, new TextSpan(0, block.Block.Prose.Length));
    }
}

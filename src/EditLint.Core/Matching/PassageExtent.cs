using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Matching;

/// <summary>One side of a copied passage as it is shown: widened to whole paragraphs and sentences where nearly all of them is in it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Start">The first word, as a place in the stream.</param>
/// <param name="End">The place just past the last word.</param>
/// <param name="SourceSpan">The passage in offsets of the source.</param>
internal sealed record PassageExtent(Document Document, int Start, int End, TextSpan SourceSpan)
{
    private const double NearlyAll = 0.8;

    /// <summary>Widens a stretch of words.</summary>
    public static PassageExtent Of(WordStream stream, int start, int end) => Of(stream, start, end, (0, stream.Length));

    /// <summary>Widens a stretch of words, on a side where it goes too far not at all.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="start">The first word.</param>
    /// <param name="end">The place just past the last word.</param>
    /// <param name="limits">How far it may go.</param>
    public static PassageExtent Of(WordStream stream, int start, int end, (int Start, int End) limits)
    {
        var first = stream.BlockOf(start);
        var last = stream.BlockOf(end - 1);
        var startOffset = StartOffset(first, start, end, out var widenedStart);
        if (widenedStart < limits.Start)
            (startOffset, widenedStart) = (first.ProseSpan(start).Start, start);
        var endOffset = EndOffset(last, start, end, out var widenedEnd);
        if (widenedEnd > limits.End)
            (endOffset, widenedEnd) = (last.ProseSpan(end - 1).End, end);
        var from = first.Block.Prose.ToSource(TextSpan.FromBounds(startOffset, first.Block.Prose.Length)).Start;
        var to = last.Block.Prose.ToSource(TextSpan.FromBounds(0, endOffset)).End;
        return new PassageExtent(first.Document, widenedStart, widenedEnd, TextSpan.FromBounds(from, to));
    }

    private static int StartOffset(StreamBlock block, int start, int end, out int widened)
    {
        widened = block.Start;
        if (IsNearlyAll(start, Math.Min(end, block.End), block.Start, block.End))
            return 0;
        var sentence = SentenceRange.At(block, start);
        widened = IsNearlyAll(start, Math.Min(end, sentence.End), sentence.Start, sentence.End) ? sentence.Start : start;
        return widened == sentence.Start ? sentence.ProseSpan.Start : block.ProseSpan(widened).Start;
    }

    private static int EndOffset(StreamBlock block, int start, int end, out int widened)
    {
        widened = block.End;
        if (IsNearlyAll(Math.Max(start, block.Start), end, block.Start, block.End))
            return block.Block.Prose.Length;
        var sentence = SentenceRange.At(block, end - 1);
        widened = IsNearlyAll(Math.Max(start, sentence.Start), end, sentence.Start, sentence.End) ? sentence.End : end;
        return widened == sentence.End ? sentence.ProseSpan.End : block.ProseSpan(widened - 1).End;
    }

    private static bool IsNearlyAll(int start, int end, int wholeStart, int wholeEnd) => end - start >= NearlyAll * (wholeEnd - wholeStart);
}

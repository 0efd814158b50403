using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Matching;

/// <summary>
/// Tells passages that stand twice on purpose: a pull quote, deck or caption that is not marked as one takes a sentence out of a longer
/// paragraph nearby, and a sentence in italics is quoted from elsewhere in the article.
/// </summary>
internal static class PullQuotes
{
    // How many blocks a pull quote may stand from its source.
    private const int MaximumDistance = 3;

    // Display text is short; a longer paragraph that stands twice was pasted twice, even if a sentence was added to one of the two.
    private const int MaximumWords = 35;
    private const double NearlyAll = 0.8;

    /// <summary>True when one side of the passage is display text taken from the other.</summary>
    public static bool Covers(WordStream stream, CopiedPassage passage)
    {
        var original = stream.BlockIndex(passage.OriginalStart);
        var copy = stream.BlockIndex(passage.CopyStart);
        if (original != stream.BlockIndex(passage.OriginalEnd - 1) || copy != stream.BlockIndex(passage.CopyEnd - 1))
            return false;
        var (first, second) = (stream.Blocks[original], stream.Blocks[copy]);
        if (passage.OriginalLength < NearlyAll * first.WordCount && passage.CopyLength < NearlyAll * second.WordCount
            && IsQuoted(first, passage.OriginalStart, passage.OriginalEnd) != IsQuoted(second, passage.CopyStart, passage.CopyEnd))
            return true;
        if (copy - original > MaximumDistance)
            return false;
        return IsTakenFrom(first, passage.OriginalLength, second, passage.CopyLength)
            || IsTakenFrom(second, passage.CopyLength, first, passage.OriginalLength);
    }

    private static bool IsTakenFrom(StreamBlock display, int displayLength, StreamBlock source, int sourceLength) =>
        !ReferenceEquals(display, source)
        && display.WordCount <= MaximumWords
        && displayLength >= NearlyAll * display.WordCount
        && (sourceLength < NearlyAll * source.WordCount || display.IsEmphasised != source.IsEmphasised);

    private static bool IsQuoted(StreamBlock block, int start, int end)
    {
        if (end - start > MaximumWords)
            return false;
        var span = TextSpan.FromBounds(block.ProseSpan(start).Start, block.ProseSpan(end - 1).End);
        return block.Block.Inlines.Any(inline => inline.Kind == InlineKind.Emphasis && inline.ProseSpan.Contains(span));
    }
}

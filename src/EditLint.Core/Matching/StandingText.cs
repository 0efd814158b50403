using System.Buffers;

namespace EditLint.Core.Matching;

/// <summary>
/// Tells text that stands in several articles on purpose. What a series is about, who the author is and where to write to stands at the same end of
/// both and says so in words that stories do not use there; an introduction in italics stands below the same heading.
/// </summary>
internal static class StandingText
{
    // How many paragraphs of the story may stand between such a text and the end of its article.
    private const int MaximumBlocks = 1;

    /// <summary>True when a passage is such a text.</summary>
    /// <param name="stream">The stream of the passage.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="phrases">What such texts say.</param>
    public static bool Covers(WordStream stream, CopiedPassage passage, SearchValues<string> phrases)
    {
        var (firstOriginal, lastOriginal) = (stream.BlockIndex(passage.OriginalStart), stream.BlockIndex(passage.OriginalEnd - 1));
        var (firstCopy, lastCopy) = (stream.BlockIndex(passage.CopyStart), stream.BlockIndex(passage.CopyEnd - 1));
        if (IsIntroduction(stream, firstOriginal, lastOriginal) && IsIntroduction(stream, firstCopy, lastCopy) && HaveOneHeading(stream.Blocks[firstOriginal], stream.Blocks[firstCopy]))
            return true;
        var isAtOneEnd = (IsNearEnd(stream, firstOriginal, -1) && IsNearEnd(stream, firstCopy, -1)) || (IsNearEnd(stream, lastOriginal, 1) && IsNearEnd(stream, lastCopy, 1));
        for (var i = firstCopy; isAtOneEnd && i <= lastCopy; i++)
        {
            if (stream.Blocks[i].Block.Prose.Text.AsSpan().ContainsAny(phrases))
                return true;
        }
        return false;
    }

    private static bool IsIntroduction(WordStream stream, int first, int last) =>
        last - first <= 1 && stream.Blocks[last].IsEmphasised
        && (stream.Blocks[first].Context == PassageContext.Heading || (first > 0 && first == last && stream.Blocks[first - 1].Context == PassageContext.Heading));

    private static bool HaveOneHeading(StreamBlock original, StreamBlock copy) => original.Context == copy.Context;

    private static bool IsNearEnd(WordStream stream, int block, int step)
    {
        var between = 0;
        for (var i = block + step; i >= 0 && i < stream.Blocks.Count && ReferenceEquals(stream.Blocks[i].Document, stream.Blocks[block].Document); i += step)
        {
            if (stream.Blocks[i].Context == PassageContext.Body && ++between > MaximumBlocks)
                return false;
        }
        return true;
    }
}

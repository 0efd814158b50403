namespace EditLint.Core.Matching;

/// <summary>
/// Tells passages that were pasted from one article into another from text that two articles share by nature. What is pasted is the better part of a
/// paragraph or more, hardly changed; what is written again about the same matter, or built on an older text, takes a clause here and there.
/// </summary>
internal static class SharedPassages
{
    // A passage of so many equal words counts whatever part of its paragraphs it is.
    private const int LongPassage = 60;
    private const double MinimumEqual = 0.8;
    private const double MinimumShare = 0.65;

    /// <summary>True when a passage was pasted.</summary>
    /// <param name="stream">The stream of the passage.</param>
    /// <param name="passage">The passage, its edges set.</param>
    public static bool IsPasted(WordStream stream, CopiedPassage passage)
    {
        // One side may have a sentence more.
        var equal = (double)passage.Matched / Math.Min(passage.OriginalLength, passage.CopyLength);
        return equal >= MinimumEqual
            && (passage.Matched >= LongPassage
                || passage.Matched >= MinimumShare * BlockWords(stream, passage.OriginalStart, passage.OriginalEnd)
                || passage.Matched >= MinimumShare * BlockWords(stream, passage.CopyStart, passage.CopyEnd));
    }

    private static int BlockWords(WordStream stream, int start, int end) => stream.BlockOf(end - 1).End - stream.BlockOf(start).Start;
}

namespace EditLint.Core.Matching;

/// <summary>
/// Tells passages that were pasted from one article into another from text that two articles share by nature. What is pasted are whole paragraphs,
/// hardly changed; what is written again about the same matter, or built on an older text, is a part of a paragraph or has many other words.
/// </summary>
internal static class SharedPassages
{
    // A passage this many times as long as the shortest counts even when it is no whole paragraph.
    private const int LongPassage = 2;
    private const double MaximumChanged = 0.2;

    /// <summary>True when a passage was pasted.</summary>
    /// <param name="stream">The stream of the passage.</param>
    /// <param name="passage">The passage, its edges set.</param>
    /// <param name="criteria">What counts as a copy between documents.</param>
    public static bool IsPasted(WordStream stream, CopiedPassage passage, CopyCriteria criteria)
    {
        var original = PassageExtent.Of(stream, passage.OriginalStart, passage.OriginalEnd);
        var copy = PassageExtent.Of(stream, passage.CopyStart, passage.CopyEnd);
        var changed = PassageComparer.Compare(stream, passage, original, copy).ChangedWords;
        if (changed > MaximumChanged * (passage.Matched + changed))
            return false;
        return passage.Matched >= LongPassage * criteria.MinimumWords
            || (stream.IsWholeBlocks(original.Start, original.End) && stream.IsWholeBlocks(copy.Start, copy.End));
    }
}

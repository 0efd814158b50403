namespace EditLint.Core.Matching;

/// <summary>Weighs the equal words of a passage by the text they stand in.</summary>
internal static class PassageScore
{
    /// <summary>
    /// How many equal words speak for a copy. Headings and boilerplate count nothing, nor does a block quote against text that is none: it
    /// quotes. Words in list items count less, as a list needs more of them.
    /// </summary>
    public static double Of(WordStream stream, CopiedPassage passage, CopyCriteria criteria)
    {
        var listWeight = (double)criteria.MinimumWords / criteria.MinimumListWords;
        var score = 0.0;
        foreach (var run in passage.Runs)
        {
            var original = run.Original;
            var copy = run.Copy;
            while (copy < run.CopyEnd)
            {
                var originalBlock = stream.BlockOf(original);
                var copyBlock = stream.BlockOf(copy);
                var length = Math.Min(run.CopyEnd - copy, Math.Min(originalBlock.End - original, copyBlock.End - copy));
                score += length * Weight(originalBlock.Context, copyBlock.Context, listWeight);
                original += length;
                copy += length;
            }
        }
        return score;
    }

    private static double Weight(PassageContext original, PassageContext copy, double listWeight)
    {
        if (original == PassageContext.Connecting || copy == PassageContext.Connecting)
            return 0;
        if (original == PassageContext.ListItem || copy == PassageContext.ListItem)
            return listWeight;
        return original == copy ? 1 : 0;
    }
}

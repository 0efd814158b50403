using EditLint.Core.Documents;

namespace EditLint.Core.Matching;

/// <summary>Weighs the equal words of a passage by the text they stand in.</summary>
internal static class PassageScore
{
    /// <summary>
    /// How many equal words speak for a copy. Headings count nothing, nor does a block quote against text that is none: it quotes. Words in
    /// list items and boilerplate count less, as it takes more of them; within one list only items that are the same altogether count, as
    /// items are often made after one pattern. Between two documents only the text of the story counts.
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
                var isWhole = length == originalBlock.WordCount && length == copyBlock.WordCount;
                score += length * Weight(originalBlock, copyBlock, isWhole, listWeight);
                original += length;
                copy += length;
            }
        }
        return score;
    }

    private static double Weight(StreamBlock original, StreamBlock copy, bool isWhole, double listWeight)
    {
        if (original.Context == PassageContext.Heading || copy.Context == PassageContext.Heading)
            return 0;
        if (!ReferenceEquals(original.Document, copy.Document))
            return original.IsOwnText && copy.IsOwnText ? 1 : 0;
        if (original.Context == PassageContext.ListItem && copy.Context == PassageContext.ListItem && !isWhole && ReferenceEquals(ListOf(original.Block), ListOf(copy.Block)))
            return 0;
        if (IsLessTelling(original.Context) || IsLessTelling(copy.Context))
            return listWeight;
        return original.Context == copy.Context ? 1 : 0;
    }

    private static bool IsLessTelling(PassageContext context) => context is PassageContext.ListItem or PassageContext.Boilerplate;

    private static Block? ListOf(Block block)
    {
        for (var around = block.Parent; around is not null; around = around.Parent)
        {
            if (around.Kind == BlockKind.List)
                return around;
        }
        return null;
    }
}

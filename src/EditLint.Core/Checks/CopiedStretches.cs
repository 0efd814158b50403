using EditLint.Core.Diagnostics;
using EditLint.Core.Matching;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// The stretches of source in which a copy and its original run in parallel, unit for unit, so that a place in one can be found in the
/// other by its distance from the start. They end where a block ends or where markup or punctuation takes another length.
/// </summary>
internal static class CopiedStretches
{
    public static IEnumerable<CopiedSpan> Of(WordStream stream, CopiedPassage passage)
    {
        foreach (var run in passage.Runs)
        {
            for (var done = 0; done < run.Length;)
            {
                var original = stream.BlockOf(run.Original + done);
                var copy = stream.BlockOf(run.Copy + done);
                var most = Math.Min(run.Length - done, Math.Min(original.End - run.Original, copy.End - run.Copy) - done);
                var first = (Original: Source(original, run.Original + done), Copy: Source(copy, run.Copy + done));
                var last = first;
                var length = 1;
                for (; length < most && first.Original.Length == first.Copy.Length; length++)
                {
                    var next = (Original: Source(original, run.Original + done + length), Copy: Source(copy, run.Copy + done + length));
                    if (next.Original.Length != next.Copy.Length || next.Original.Start - first.Original.Start != next.Copy.Start - first.Copy.Start)
                        break;
                    last = next;
                }
                done += length;
                if (first.Original.Length == first.Copy.Length)
                    yield return Stretch(original, TextSpan.FromBounds(first.Original.Start, last.Original.End), copy, TextSpan.FromBounds(first.Copy.Start, last.Copy.End));
            }
        }
    }

    private static TextSpan Source(StreamBlock block, int word) => block.Block.Prose.ToSource(block.ProseSpan(word));

    // Marks around the words belong to the stretch while they are the same.
    private static CopiedSpan Stretch(StreamBlock originalBlock, TextSpan original, StreamBlock copyBlock, TextSpan copy)
    {
        var originalText = originalBlock.Document.Source.Text;
        var copyText = copyBlock.Document.Source.Text;
        var originalLimits = originalBlock.Block.Prose.SourceSpan;
        var copyLimits = copyBlock.Block.Prose.SourceSpan;
        var before = 0;
        while (original.Start - before > originalLimits.Start && copy.Start - before > copyLimits.Start
            && AreSameMark(originalText[original.Start - before - 1], copyText[copy.Start - before - 1]))
            before++;
        var after = 0;
        while (original.End + after < originalLimits.End && copy.End + after < copyLimits.End
            && AreSameMark(originalText[original.End + after], copyText[copy.End + after]))
            after++;
        return new CopiedSpan(
            new Location(copyBlock.Document.Source, TextSpan.FromBounds(copy.Start - before, copy.End + after)),
            new Location(originalBlock.Document.Source, TextSpan.FromBounds(original.Start - before, original.End + after)));
    }

    private static bool AreSameMark(char original, char copy) => original == copy && !char.IsLetterOrDigit(original);
}

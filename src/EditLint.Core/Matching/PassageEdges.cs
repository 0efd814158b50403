namespace EditLint.Core.Matching;

/// <summary>Sets the edges of a passage where a person would: not one word into the next sentence, and not before a last line that is the same.</summary>
internal static class PassageEdges
{
    private const double NearlyAll = 0.8;

    // Longer runs of equal blocks would be part of the passage already.
    private const int MaximumAddedBlocks = 4;

    /// <summary>The passage with its edges set.</summary>
    /// <param name="stream">The stream of the passage.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="criteria">What counts as a copy.</param>
    /// <param name="copyLimits">How far the copy may grow: the end of the copy before it, and the start of the one after it.</param>
    public static CopiedPassage Settle(WordStream stream, CopiedPassage passage, CopyCriteria criteria, (int Start, int End) copyLimits)
    {
        var runs = passage.Runs.ToList();
        if (runs[0].Original == passage.OriginalStart)
            TrimStart(stream, runs, criteria);
        if (runs[^1].OriginalEnd == passage.OriginalEnd)
            TrimEnd(stream, runs, criteria);
        Extend(stream, runs, copyLimits);
        return new CopiedPassage(runs);
    }

    private static void TrimStart(WordStream stream, List<AlignedRun> runs, CopyCriteria criteria)
    {
        var run = runs[0];
        var cut = Math.Max(Overhang(run.Copy), Overhang(run.Original));
        if (cut > 0 && cut < run.Length)
            runs[0] = run.Skip(cut);

        int Overhang(int word)
        {
            var sentence = SentenceRange.At(stream.BlockOf(word), word);
            return IsOverhang(sentence.End - word, sentence, criteria) ? sentence.End - word : 0;
        }
    }

    private static void TrimEnd(WordStream stream, List<AlignedRun> runs, CopyCriteria criteria)
    {
        var run = runs[^1];
        var cut = Math.Max(Overhang(run.CopyEnd), Overhang(run.OriginalEnd));
        if (cut > 0 && cut < run.Length)
            runs[^1] = run with { Length = run.Length - cut };

        int Overhang(int end)
        {
            var sentence = SentenceRange.At(stream.BlockOf(end - 1), end - 1);
            return IsOverhang(end - sentence.Start, sentence, criteria) ? end - sentence.Start : 0;
        }
    }

    private static bool IsOverhang(int length, SentenceRange sentence, CopyCriteria criteria) =>
        length < criteria.SeedWords && length < NearlyAll * sentence.Length;

    private static void Extend(WordStream stream, List<AlignedRun> runs, (int Start, int End) copyLimits)
    {
        var passage = new CopiedPassage(runs);
        for (var added = 0; added < MaximumAddedBlocks && EqualBlocks(forward: true) is { } next; added++)
            passage = Added(runs, runs.Count, next);
        for (var added = 0; added < MaximumAddedBlocks && EqualBlocks(forward: false) is { } previous; added++)
            passage = Added(runs, 0, previous);

        AlignedRun? EqualBlocks(bool forward)
        {
            var original = PassageExtent.Of(stream, passage.OriginalStart, passage.OriginalEnd);
            var copy = PassageExtent.Of(stream, passage.CopyStart, passage.CopyEnd);
            var originalBlock = Neighbour(stream, forward ? original.End : original.Start, forward);
            var copyBlock = Neighbour(stream, forward ? copy.End : copy.Start, forward);
            if (originalBlock is null || copyBlock is null || originalBlock.WordCount != copyBlock.WordCount)
                return null;
            var apart = forward ? originalBlock.End <= passage.CopyStart : copyBlock.Start >= passage.OriginalEnd;
            if (!apart || copyBlock.Start < copyLimits.Start || copyBlock.End > copyLimits.End)
                return null;
            for (var i = 0; i < copyBlock.WordCount; i++)
            {
                if (!stream.AreEqual(originalBlock.Start + i, copyBlock.Start + i))
                    return null;
            }
            return new AlignedRun(originalBlock.Start, copyBlock.Start, copyBlock.WordCount);
        }
    }

    private static CopiedPassage Added(List<AlignedRun> runs, int index, AlignedRun run)
    {
        runs.Insert(index, run);
        return new CopiedPassage(runs);
    }

    // The block that begins, or ends, where a block ends, or begins; null when the place is inside a block or at the edge of the document.
    private static StreamBlock? Neighbour(WordStream stream, int edge, bool forward)
    {
        var index = stream.BlockIndex(forward ? edge - 1 : edge);
        var block = stream.Blocks[index];
        if (edge != (forward ? block.End : block.Start))
            return null;
        var next = index + (forward ? 1 : -1);
        return next >= 0 && next < stream.Blocks.Count && ReferenceEquals(stream.Blocks[next].Document, block.Document) ? stream.Blocks[next] : null;
    }
}

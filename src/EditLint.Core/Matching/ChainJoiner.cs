namespace EditLint.Core.Matching;

/// <summary>
/// Joins chains that belong to one passage: those that go on with the same alignment behind words that only one side has (an inserted or
/// removed paragraph) or behind a rewritten stretch, and those that stand side by side at both places in another order.
/// </summary>
internal sealed class ChainJoiner
{
    // Passages that a chain may join; the one that grew longest ago is closed when there are more.
    private const int MaximumOpenPassages = 24;

    private const int MaximumInsertion = 80;

    private readonly WordStream _stream;
    private readonly CopyCriteria _criteria;
    private readonly List<CopiedPassage> _open = new(MaximumOpenPassages + 1);
    private readonly List<CopiedPassage> _passages = [];

    private ChainJoiner(WordStream stream, CopyCriteria criteria)
    {
        _stream = stream;
        _criteria = criteria;
    }

    /// <summary>The passages that the chains make, in the order of their copies.</summary>
    /// <param name="stream">The stream of the chains.</param>
    /// <param name="chains">In the order of their copies.</param>
    /// <param name="criteria">What counts as a copy.</param>
    public static List<CopiedPassage> Join(WordStream stream, List<RunChain> chains, CopyCriteria criteria)
    {
        var joiner = new ChainJoiner(stream, criteria);
        foreach (var chain in chains)
            joiner.Add(chain);
        return joiner._passages;
    }

    private void Add(RunChain chain)
    {
        CopiedPassage? best = null;
        foreach (var passage in _open)
        {
            if (Fits(passage, chain) && (best is null || Gap(passage, chain) < Gap(best, chain)))
                best = passage;
        }
        if (best is null)
        {
            best = new CopiedPassage(chain.Runs);
            _passages.Add(best);
        }
        else
        {
            best.Add(chain.Runs);
            _open.Remove(best);
        }
        _open.Add(best);
        if (_open.Count > MaximumOpenPassages)
            _open.RemoveAt(0);
    }

    private static int Gap(CopiedPassage passage, RunChain chain) =>
        Math.Abs(chain.CopyStart - passage.CopyEnd) + Math.Abs(chain.OriginalStart - passage.OriginalEnd);

    private bool Fits(CopiedPassage passage, RunChain chain)
    {
        var copyGap = chain.CopyStart - passage.CopyEnd;
        var originalGap = chain.OriginalStart - passage.OriginalEnd;
        if (copyGap <= -_criteria.SeedWords || chain.OriginalEnd > passage.CopyStart)
            return false;
        var belongs = originalGap > -_criteria.SeedWords
            ? GoesOn(passage, chain, Math.Max(0, originalGap), Math.Max(0, copyGap))
            : copyGap <= _criteria.MaximumGap && StandsBeside(passage, chain);
        return belongs && InOneDocument(passage, chain);
    }

    private bool GoesOn(CopiedPassage passage, RunChain chain, int originalGap, int copyGap)
    {
        var matched = passage.Matched + chain.Matched;
        var originalLength = chain.OriginalEnd - passage.OriginalStart;
        var copyLength = chain.CopyEnd - passage.CopyStart;
        if (matched < _criteria.MinimumDensity * Math.Max(originalLength, copyLength))
            return false;
        if (Math.Max(originalGap, copyGap) <= 2 * _criteria.MaximumGap || IsInsertion(passage, chain, originalGap, copyGap))
            return true;
        return Math.Min(originalGap, copyGap) <= _criteria.MaximumGap
            ? IsStrong(passage.Matched, passage.OriginalStart, passage.OriginalEnd, passage.CopyStart, passage.CopyEnd)
                && IsStrong(chain.Matched, chain.OriginalStart, chain.OriginalEnd, chain.CopyStart, chain.CopyEnd)
            : Math.Min(passage.Matched, chain.Matched) >= _criteria.MinimumWords;
    }

    // Two stretches that stand in one paragraph without a word between them stand with a sentence between them in the other place.
    private bool IsInsertion(CopiedPassage passage, RunChain chain, int originalGap, int copyGap) =>
        Math.Max(originalGap, copyGap) <= MaximumInsertion
        && ((originalGap == 0 && IsInOneBlock(passage.OriginalEnd - 1, chain.OriginalStart)) || (copyGap == 0 && IsInOneBlock(passage.CopyEnd - 1, chain.CopyStart)));

    private bool IsInOneBlock(int first, int second) => _stream.BlockIndex(first) == _stream.BlockIndex(second);

    // Far from the rest, a short stretch belongs to the passage only when it is not a phrase that happens to repeat.
    private bool IsStrong(int matched, int originalStart, int originalEnd, int copyStart, int copyEnd) =>
        matched >= _criteria.MinimumWords || (_stream.IsWholeBlocks(originalStart, originalEnd) && _stream.IsWholeBlocks(copyStart, copyEnd));

    private bool StandsBeside(CopiedPassage passage, RunChain chain)
    {
        var distance = passage.OriginalStart - chain.OriginalEnd;
        if (distance > -_criteria.SeedWords)
            return distance <= _criteria.MaximumGap;
        const int mostRuns = 16;
        return chain.OriginalStart >= passage.OriginalStart && passage.Runs.Count <= mostRuns
            && passage.Runs.All(run => run.OriginalEnd <= chain.OriginalStart || chain.OriginalEnd <= run.Original);
    }

    private bool InOneDocument(CopiedPassage passage, RunChain chain) =>
        _stream.AreInOneDocument(passage.CopyStart, chain.CopyStart) && _stream.AreInOneDocument(passage.OriginalStart, chain.OriginalStart);
}

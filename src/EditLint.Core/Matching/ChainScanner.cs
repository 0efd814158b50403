namespace EditLint.Core.Matching;

/// <summary>
/// Walks once over a stream and chains runs of equal words. A seed only starts a run or takes a chain up again behind a gap; runs grow by
/// comparing words, so that of a seed that stands at many places a few suffice. Few chains are followed at a time: the work is linear
/// in the stream, however repetitive it is.
/// </summary>
internal sealed class ChainScanner
{
    private const int MaximumActiveChains = 8;

    // Of a seed's places, the first few and the last few before the copy are compared.
    private const int MaximumFirstPostings = 3;
    private const int MaximumLastPostings = 3;

    // Shorter chains matter only when they are whole blocks, such as a sign-off between copied paragraphs.
    private const int MinimumChainWords = 8;

    // Ordinary text has one short chain in a hundred words or fewer; where there are far more, they are patterns and tell nothing.
    private const int MinimumWordsPerShortChain = 32;

    // Of a text of millions of words in which most seeds repeat, no article, only longer seeds tell anything.
    private const int MaximumPlaces = 1 << 20;
    private const int LongSeeds = 3;

    // In text of few different words nearly every seed starts a chain that leads nowhere; then only longer runs start one, at fewer places.
    private const int MinimumWordsPerFalseStart = 8;
    private const int FalseStartsForFree = 4096;

    private readonly WordStream _stream;
    private readonly CopyCriteria _criteria;
    private readonly bool _acrossDocuments;
    private readonly List<RunChain> _active = [];
    private readonly List<RunChain> _finished = [];
    private int _shortChains;
    private int _falseStarts;

    private ChainScanner(WordStream stream, CopyCriteria criteria, bool acrossDocuments)
    {
        _stream = stream;
        _criteria = criteria;
        _acrossDocuments = acrossDocuments;
    }

    /// <summary>The chains of a stream, in the order of their copies.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="criteria">What counts as a copy.</param>
    /// <param name="acrossDocuments">True for copies in another document than the original, false for copies within one.</param>
    /// <param name="cancellationToken">Ends the scan.</param>
    public static List<RunChain> Scan(WordStream stream, CopyCriteria criteria, bool acrossDocuments, CancellationToken cancellationToken)
    {
        if (SeedIndex.Of(stream, criteria.SeedWords, Math.Max(MaximumPlaces, stream.Length / 2)) is not { } seeds)
        {
            criteria = criteria with { SeedWords = criteria.SeedWords * LongSeeds };
            seeds = SeedIndex.Of(stream, criteria.SeedWords)!;
        }
        var scanner = new ChainScanner(stream, criteria, acrossDocuments);
        scanner.Scan(seeds, cancellationToken);
        scanner._finished.Sort((a, b) => a.CopyStart != b.CopyStart ? a.CopyStart.CompareTo(b.CopyStart) : a.OriginalStart.CompareTo(b.OriginalStart));
        return scanner._finished;
    }

    private void Scan(SeedIndex seeds, CancellationToken cancellationToken)
    {
        var seen = new int[seeds.GroupCount];
        for (var place = 0; place < seeds.Count; place++)
        {
            if ((place & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var copy = seeds.Position(place);
            Expire(copy);
            var earlier = seeds.Postings(place)[..seen[seeds.Group(place)]++];
            if (IsSaturated(copy))
                continue;
            var isMonotonous = IsMonotonous(copy);
            for (var i = 0; i < earlier.Length; i++)
            {
                if (i == (isMonotonous ? 1 : MaximumFirstPostings))
                    i = Math.Max(i, earlier.Length - (isMonotonous ? 1 : MaximumLastPostings));
                Match(earlier[i], copy);
            }
        }
        Expire(int.MaxValue);
    }

    private void Expire(int copy)
    {
        for (var i = _active.Count - 1; i >= 0; i--)
        {
            if (_active[i].CopyEnd + _criteria.MaximumGap >= copy)
                continue;
            Finish(_active[i]);
            _active.RemoveAt(i);
        }
    }

    private bool IsSaturated(int copy)
    {
        if (_active.Count < MaximumActiveChains)
            return false;
        foreach (var chain in _active)
        {
            if (chain.CopyEnd < copy + _criteria.SeedWords)
                return false;
        }
        return true;
    }

    private void Match(int original, int copy)
    {
        if (_acrossDocuments ? _stream.AreInOneDocument(original, copy) : copy - original < MinimumChainWords)
            return;
        RunChain? best = null;
        foreach (var chain in _active)
        {
            if (chain.Last.Distance == copy - original && chain.CopyEnd >= copy + _criteria.SeedWords)
                return;
            if (Continues(chain, original, copy) && (best is null || chain.Matched > best.Matched))
                best = chain;
        }
        if (best is not null)
            Continue(best, original, copy);
        else if (HasRoom(copy))
            Start(original, copy);
    }

    private bool Continues(RunChain chain, int original, int copy)
    {
        var originalGap = original - chain.OriginalEnd;
        var copyGap = copy - chain.CopyEnd;
        return originalGap > -_criteria.SeedWords && originalGap <= _criteria.MaximumGap
            && copyGap > -_criteria.SeedWords && copyGap <= _criteria.MaximumGap
            && Math.Abs(originalGap - copyGap) <= _criteria.MaximumDrift
            && original + _criteria.SeedWords <= chain.CopyStart;
    }

    private void Continue(RunChain chain, int original, int copy)
    {
        var overlap = Math.Max(0, Math.Max(chain.OriginalEnd - original, chain.CopyEnd - copy));
        original += overlap;
        copy += overlap;
        while (original > chain.OriginalEnd && copy > chain.CopyEnd && _stream.AreEqual(original - 1, copy - 1))
        {
            original--;
            copy--;
        }
        var length = RunLength(original, copy, chain.CopyStart);
        if (length > 0)
            chain.Add(new AlignedRun(original, copy, length));
    }

    private void Start(int original, int copy)
    {
        var limit = Math.Max(0, original - _criteria.MaximumGap);
        while (original > limit && _stream.AreEqual(original - 1, copy - 1))
        {
            original--;
            copy--;
        }
        var length = RunLength(original, copy, copy);
        if (length < MinimumChainWords)
            _falseStarts++;
        if (length >= (IsMonotonous(copy) ? 2 * _criteria.SeedWords : _criteria.SeedWords))
            _active.Add(new RunChain(new AlignedRun(original, copy, length)));
    }

    private bool IsMonotonous(int copy) => (_falseStarts - FalseStartsForFree) * (long)MinimumWordsPerFalseStart > copy;

    private int RunLength(int original, int copy, int originalLimit)
    {
        var length = 0;
        var most = Math.Min(originalLimit - original, _stream.Length - copy);
        while (length < most && _stream.AreEqual(original + length, copy + length))
            length++;
        return length;
    }

    // In repetitive text a chain that has come some way is worth more than another beginning.
    private bool HasRoom(int copy)
    {
        if (_active.Count < MaximumActiveChains)
            return true;
        for (var i = 0; i < _active.Count; i++)
        {
            if (_active[i].CopyEnd > copy || _active[i].Matched >= MinimumChainWords)
                continue;
            Finish(_active[i]);
            _active.RemoveAt(i);
            return true;
        }
        return false;
    }

    private void Finish(RunChain chain)
    {
        if (chain.Matched < _criteria.MinimumWords)
        {
            if (chain.Matched < MinimumChainWords && !IsWholeBlocks(chain))
                return;
            if ((_shortChains - MaximumActiveChains) * (long)MinimumWordsPerShortChain > chain.CopyEnd)
                return;
            _shortChains++;
        }
        _finished.Add(chain);
    }

    private bool IsWholeBlocks(RunChain chain) =>
        _stream.IsWholeBlocks(chain.CopyStart, chain.CopyEnd) && _stream.IsWholeBlocks(chain.OriginalStart, chain.OriginalEnd);
}

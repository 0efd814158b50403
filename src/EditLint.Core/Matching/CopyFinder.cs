namespace EditLint.Core.Matching;

/// <summary>
/// Finds the passages of a stream that stand in it twice: seeds of a few words are joined by their hashes, chained over small gaps, and the
/// chains joined into passages, as tools that align genomes do (seed, chain, extend). Stateless and thread-safe; time and memory are linear in the stream.
/// </summary>
internal static class CopyFinder
{
    /// <summary>The copied passages in the order of their copies. No word is in the copy of two passages; of several originals the first is taken, unless another is more alike.</summary>
    /// <param name="stream">The words.</param>
    /// <param name="criteria">What counts as a copy.</param>
    /// <param name="acrossDocuments">True for copies in another document than the original, false for copies within one.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static List<CopiedPassage> Find(WordStream stream, CopyCriteria criteria, bool acrossDocuments = false, CancellationToken cancellationToken = default)
    {
        var chains = ChainScanner.Scan(stream, criteria, acrossDocuments, cancellationToken);
        var candidates = ChainJoiner.Join(stream, chains, criteria)
            .Where(p => p.Matched >= criteria.MinimumWords)
            .Select(p => (Passage: p, Score: PassageScore.Of(stream, p, criteria)))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Passage.OriginalStart).ThenBy(c => c.Passage.CopyStart);

        var covered = new ulong[stream.Length / 64 + 1];
        var chosen = new List<CopiedPassage>();
        foreach (var (candidate, score) in candidates)
        {
            if (score < criteria.MinimumWords)
                break;
            var passage = Uncovered(candidate, covered, criteria);
            if (passage.Matched < criteria.MinimumWords || passage.Density < criteria.MinimumDensity
                || PassageScore.Of(stream, passage, criteria) < criteria.MinimumWords)
                continue;
            Cover(passage, covered);
            chosen.Add(passage);
        }
        return Separated(chosen, stream, criteria);
    }

    // A passage with a gap may have another inside it; what is reported of the two must not overlap.
    private static List<CopiedPassage> Separated(List<CopiedPassage> chosen, WordStream stream, CopyCriteria criteria)
    {
        var runs = chosen.SelectMany(passage => passage.Runs.Select(run => (Run: run, Passage: passage))).OrderBy(r => r.Run.Copy).ToList();
        var separated = new List<CopiedPassage>(chosen.Count);
        for (int start = 0, end; start < runs.Count; start = end)
        {
            var whole = runs[start].Passage;
            for (end = start + 1; end < runs.Count && runs[end].Passage == whole;)
                end++;
            var passage = end - start == whole.Runs.Count ? whole : new CopiedPassage(runs[start..end].Select(r => r.Run));
            if (passage == whole || (passage.Matched >= criteria.MinimumWords && PassageScore.Of(stream, passage, criteria) >= criteria.MinimumWords))
                separated.Add(passage);
        }
        return separated;
    }

    private static CopiedPassage Uncovered(CopiedPassage passage, ulong[] covered, CopyCriteria criteria)
    {
        var runs = new List<AlignedRun>();
        foreach (var run in passage.Runs)
        {
            var start = 0;
            for (var i = 0; i <= run.Length; i++)
            {
                if (i < run.Length && !IsCovered(covered, run.Copy + i))
                    continue;
                if (i - start == run.Length || i - start >= criteria.SeedWords)
                    runs.Add(new AlignedRun(run.Original + start, run.Copy + start, i - start));
                start = i + 1;
            }
        }
        return runs.Count == passage.Runs.Count && runs.Sum(r => r.Length) == passage.Matched ? passage : new CopiedPassage(runs);
    }

    private static void Cover(CopiedPassage passage, ulong[] covered)
    {
        foreach (var run in passage.Runs)
        {
            for (var i = run.Copy; i < run.CopyEnd; i++)
                covered[i >> 6] |= 1UL << (i & 63);
        }
    }

    private static bool IsCovered(ulong[] covered, int word) => (covered[word >> 6] & (1UL << (word & 63))) != 0;
}

namespace EditLint.Core.Matching;

/// <summary>Chains that together make one copied passage. Grows while chains are joined; not thread-safe.</summary>
internal sealed class CopiedPassage
{
    private readonly List<AlignedRun> _runs = [];

    public CopiedPassage(IEnumerable<AlignedRun> runs)
    {
        OriginalStart = int.MaxValue;
        CopyStart = int.MaxValue;
        foreach (var run in runs)
            Add(run);
    }

    /// <summary>The runs in the order of the copy.</summary>
    public IReadOnlyList<AlignedRun> Runs => _runs;

    public int OriginalStart { get; private set; }

    public int OriginalEnd { get; private set; }

    public int CopyStart { get; private set; }

    public int CopyEnd { get; private set; }

    /// <summary>How many words are the same at both places.</summary>
    public int Matched { get; private set; }

    public int OriginalLength => OriginalEnd - OriginalStart;

    public int CopyLength => CopyEnd - CopyStart;

    /// <summary>The share of equal words, on the side where it is smaller.</summary>
    public double Density => (double)Matched / Math.Max(1, Math.Max(OriginalLength, CopyLength));

    /// <summary>Adds runs that lie behind all others in the copy; what overlaps them is cut off.</summary>
    public void Add(IEnumerable<AlignedRun> runs)
    {
        foreach (var run in runs)
            Add(run);
    }

    private void Add(AlignedRun run)
    {
        var added = _runs.Count > 0 && run.Copy < CopyEnd ? run.Skip(Math.Min(run.Length, CopyEnd - run.Copy)) : run;
        if (added.Length == 0)
            return;
        _runs.Add(added);
        OriginalStart = Math.Min(OriginalStart, added.Original);
        OriginalEnd = Math.Max(OriginalEnd, added.OriginalEnd);
        CopyStart = Math.Min(CopyStart, added.Copy);
        CopyEnd = Math.Max(CopyEnd, added.CopyEnd);
        Matched += added.Length;
    }
}

namespace EditLint.Core.Matching;

/// <summary>Runs of equal words that follow each other at both places with small gaps. Grows while a stream is scanned; not thread-safe.</summary>
internal sealed class RunChain
{
    private readonly List<AlignedRun> _runs;

    public RunChain(AlignedRun first)
    {
        _runs = [first];
        Matched = first.Length;
    }

    public IReadOnlyList<AlignedRun> Runs => _runs;

    public AlignedRun First => _runs[0];

    public AlignedRun Last => _runs[^1];

    /// <summary>How many words are the same at both places.</summary>
    public int Matched { get; private set; }

    public int OriginalStart => First.Original;

    public int OriginalEnd => Last.OriginalEnd;

    public int CopyStart => First.Copy;

    public int CopyEnd => Last.CopyEnd;

    public void Add(AlignedRun run)
    {
        _runs.Add(run);
        Matched += run.Length;
    }
}

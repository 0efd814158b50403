namespace EditLint.Core.Documents;

/// <summary>A stretch of prose and the stretch of source that produced it; offsets in UTF-16 units.</summary>
/// <param name="ProseStart">Where the run starts in the prose.</param>
/// <param name="ProseLength">How much prose it is; at least 1.</param>
/// <param name="SourceStart">Where the run starts in the source.</param>
/// <param name="SourceLength">How much source it is; at least 1.</param>
/// <param name="IsVerbatim">True when prose and source are the same characters; false for an entity, a CR LF read as one line end, and the like, which map as a whole.</param>
public readonly record struct ProseRun(int ProseStart, int ProseLength, int SourceStart, int SourceLength, bool IsVerbatim)
{
    /// <summary>The offset just past the run in the prose.</summary>
    public int ProseEnd => ProseStart + ProseLength;

    /// <summary>The offset just past the run in the source.</summary>
    public int SourceEnd => SourceStart + SourceLength;
}

namespace EditLint.Core.Matching;

/// <summary>Words in a row that stand at two places of a <see cref="WordStream"/>.</summary>
/// <param name="Original">The first word of the earlier place.</param>
/// <param name="Copy">The first word of the later place.</param>
/// <param name="Length">How many words.</param>
internal readonly record struct AlignedRun(int Original, int Copy, int Length)
{
    public int OriginalEnd => Original + Length;

    public int CopyEnd => Copy + Length;

    public int Distance => Copy - Original;

    /// <summary>The run without its first words.</summary>
    public AlignedRun Skip(int count) => new(Original + count, Copy + count, Length - count);
}

using EditLint.Core;

namespace EditLint.Cli.Commands;

/// <summary>
/// Decides which results of a run keep their texts and findings until its end: the first ones, as long as they are small together, so that what several files
/// share is told without reading and linting files again. The others are set aside. <see cref="IsFull"/> may be asked by any thread; the rest is for one.
/// </summary>
/// <param name="mostBytes">How many bytes of texts and findings are small.</param>
internal sealed class HeldResults(long mostBytes)
{
    /// <summary>What any computer has to spare.</summary>
    public const long StandardBytes = 1 << 25;

    private const int BytesPerFinding = 1 << 10;

    private long _bytes;

    /// <summary>True when no more results are held.</summary>
    public bool IsFull => Volatile.Read(ref _bytes) >= mostBytes;

    /// <summary>The result as it is kept.</summary>
    public LintResult Keep(LintResult result)
    {
        if (IsFull || !result.CanBeSetAside)
            return result.SetAside();
        Volatile.Write(ref _bytes, _bytes + sizeof(char) * (long)result.Source.Length + BytesPerFinding * (long)result.Diagnostics.Length);
        return IsFull ? result.SetAside() : result;
    }
}

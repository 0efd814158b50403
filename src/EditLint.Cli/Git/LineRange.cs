namespace EditLint.Cli.Git;

/// <summary>Lines of a file as git counts them: a line ends with LF.</summary>
/// <param name="First">The first line, from 1; where lines went, the one before them, 0 at the top.</param>
/// <param name="Count">How many; 0 where lines went and none came.</param>
internal readonly record struct LineRange(int First, int Count)
{
    /// <summary>All lines that a file can have.</summary>
    public static readonly LineRange All = new(1, int.MaxValue - 1);
}

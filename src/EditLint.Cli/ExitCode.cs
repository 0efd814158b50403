namespace EditLint.Cli;

/// <summary>How the program ends.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the threshold.</summary>
    public const int Success = 0;

    /// <summary>Findings at or above the threshold.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, unreadable input, a broken rule, or a mistake of our own.</summary>
    public const int Failure = 2;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended because nobody reads the output any more, as a shell says it of programs that do not handle it.</summary>
    public const int OutputClosed = 141;
}

namespace EditLint.Core.Protocol;

/// <summary>What the script host says by its exit code.</summary>
public static class HostExitCode
{
    /// <summary>The scripts needed more memory than the host may have.</summary>
    public const int OutOfMemory = 71;
}

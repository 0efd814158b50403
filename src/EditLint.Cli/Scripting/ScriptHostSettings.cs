using EditLint.Core.Protocol;

namespace EditLint.Cli.Scripting;

/// <summary>How the C# rules of a run are compiled and run. Immutable.</summary>
internal sealed record ScriptHostSettings
{
    /// <summary>True when scripts may use what the allow-list does not name.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>True when what scripts log is shown.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Where compiled scripts are kept; null when they are compiled for each run.</summary>
    public CacheFolders? Cache { get; init; }

    /// <summary>How long a source may take: for all rules together, and, when it is looked at once more, for each rule.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long compiling may take, and after it the body of each rule.</summary>
    public TimeSpan LoadDeadline { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>The bytes that what the host keeps may take, beside what long sources need.</summary>
    public long HeapLimit { get; init; } = 512L << 20;

    public WireScriptSettings ToWire() => new(IsTrusted, IsVerbose, Cache?.Content, Cache?.Secret);
}

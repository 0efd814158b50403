namespace EditLint.Scripting;

/// <summary>How scripts are compiled and run. Immutable.</summary>
public sealed record ScriptSettings
{
    /// <summary>True when scripts may use all of .NET that they are compiled against; false when they may use only what the allow-list names.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>The folder of compiled images, as a full path; null when scripts are compiled for each run.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The folder of the secret that images are sealed with, as a full path, which must not be the cache's; null when scripts are compiled for each run.</summary>
    public string? SecretFolder { get; init; }
}

using EditLint.Cli.Files;

namespace EditLint.Cli.Scripting;

/// <summary>Where the program keeps what it can make again.</summary>
/// <param name="Content">The folder of the cache, as a full path. Others may write to it; it may be carried from one machine to another.</param>
/// <param name="Secret">The folder, as a full path, of the secret that tells our own files in it from others'. Never carried anywhere.</param>
internal sealed record CacheFolders(string Content, string Secret)
{
    private const string Variable = "EDITLINT_CACHE_DIR";

    /// <summary>The folders of this user, by the conventions of the system; null when there is no place for them.</summary>
    /// <param name="getEnvironmentVariable">The value of an environment variable, or null. <c>EDITLINT_CACHE_DIR</c> names another folder for the cache; one that the secret would lie in is none.</param>
    public static CacheFolders? Find(Func<string, string?> getEnvironmentVariable) =>
        FindAny(getEnvironmentVariable) is { } folders && !DisplayPath.IsBelow(folders.Content, folders.Secret) && folders.Content != folders.Secret ? folders : null;

    private static CacheFolders? FindAny(Func<string, string?> getEnvironmentVariable)
    {
        var named = NotEmpty(getEnvironmentVariable(Variable));
        if (OperatingSystem.IsWindows())
        {
            return NotEmpty(getEnvironmentVariable("LOCALAPPDATA")) is { } local
                ? new CacheFolders(Path.GetFullPath(named ?? Path.Combine(local, "EditLint", "Cache")), Path.Combine(local, "EditLint", "State"))
                : null;
        }
        if (NotEmpty(getEnvironmentVariable("HOME")) is not { } home || !Path.IsPathRooted(home))
            return null;
        if (OperatingSystem.IsMacOS())
            return new CacheFolders(Path.GetFullPath(named ?? Path.Combine(home, "Library", "Caches", "editlint")), Path.Combine(home, "Library", "Application Support", "editlint"));
        var cache = Rooted(getEnvironmentVariable("XDG_CACHE_HOME")) ?? Path.Combine(home, ".cache");
        var state = Rooted(getEnvironmentVariable("XDG_STATE_HOME")) ?? Path.Combine(home, ".local", "state");
        return new CacheFolders(Path.GetFullPath(named ?? Path.Combine(cache, "editlint")), Path.Combine(state, "editlint"));
    }

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    // The convention says that a relative path does not count.
    private static string? Rooted(string? value) => Path.IsPathRooted(value) ? value : null;
}

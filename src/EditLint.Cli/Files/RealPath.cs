using System.Collections.Concurrent;

namespace EditLint.Cli.Files;

/// <summary>Tells by which name a file that can be reached by several paths is known: the one without symbolic links. Thread-safe.</summary>
internal sealed class RealPath
{
    private const int MostLinks = 40;

    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>The path without symbolic links; as it is where it leads nowhere.</summary>
    /// <param name="fullPath">A full path.</param>
    public string Of(string fullPath) => Of(fullPath, MostLinks);

    private string Of(string fullPath, int links)
    {
        if (links == 0 || Path.GetDirectoryName(fullPath) is not { } folder)
            return fullPath;
        var path = Path.Combine(_folders.GetOrAdd(folder, f => Of(f, links)), Path.GetFileName(fullPath));
        try
        {
            return new FileInfo(path).LinkTarget is { } target ? Of(Path.GetFullPath(target, Path.GetDirectoryName(path)!), links - 1) : path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }
}

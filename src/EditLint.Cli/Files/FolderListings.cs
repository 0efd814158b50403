using System.Collections.Concurrent;
using EditLint.Core.Analysis;

namespace EditLint.Cli.Files;

/// <summary>What stands in the folders around the articles of a run. Each folder is listed once, when it is first asked for. Thread-safe.</summary>
internal sealed class FolderListings
{
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>?> _folders = new(StringComparer.Ordinal);

    /// <summary>The files around an article.</summary>
    /// <param name="fullPath">Its full path.</param>
    public IArticleFiles Around(string fullPath) => new ArticleFiles(this, Path.GetDirectoryName(fullPath)!);

    private IReadOnlySet<string>? List(string folder) => _folders.GetOrAdd(folder, static folder =>
    {
        try
        {
            return Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e)).ToHashSet(StringComparer.OrdinalIgnoreCase) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    });

    private sealed class ArticleFiles(FolderListings listings, string articleFolder) : IArticleFiles
    {
        // A name with a null character, say, is no name of a folder.
        public IReadOnlySet<string>? List(string folder) =>
            folder.AsSpan().IndexOfAny(Path.GetInvalidPathChars()) >= 0 ? null : listings.List(Path.GetFullPath(folder, articleFolder));
    }
}

using System.Collections.Immutable;
using EditLint.Core.Analysis;

namespace EditLint.Core.Checks;

/// <summary>A few files as all that there are around an article: for the examples of rules and for tests. Immutable and thread-safe.</summary>
public sealed class ListedFiles : IArticleFiles
{
    private readonly Dictionary<string, HashSet<string>> _folders = new(StringComparer.OrdinalIgnoreCase) { [""] = new(StringComparer.OrdinalIgnoreCase) };

    /// <summary>Makes the folders that the files stand in.</summary>
    /// <param name="paths">The files, from the article's folder: <c>images/map.png</c>, <c>../index.md</c>.</param>
    public ListedFiles(IEnumerable<string> paths)
    {
        Paths = [.. paths];
        foreach (var path in Paths)
            Add(path);
    }

    /// <summary>The files as they were given.</summary>
    public ImmutableArray<string> Paths { get; }

    public IReadOnlySet<string>? List(string folder) => _folders.GetValueOrDefault(folder);

    private void Add(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        if (!_folders.TryGetValue(folder, out var names))
        {
            _folders[folder] = names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            if (!folder.EndsWith("..", StringComparison.Ordinal))
                Add(folder);
        }
        names.Add(path[(slash + 1)..]);
    }
}

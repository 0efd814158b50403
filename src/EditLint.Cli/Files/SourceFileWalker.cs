using System.Collections.Immutable;

namespace EditLint.Cli.Files;

/// <summary>
/// Finds the files that paths stand for. In a folder it takes the files with a known extension and leaves out what is hidden,
/// what <c>.gitignore</c> names, <c>node_modules</c>, and folders that are symbolic links, so that it always comes to an end.
/// A file that is named itself is always taken.
/// </summary>
internal sealed class SourceFileWalker
{
    private readonly string _workingFolder;
    private readonly HashSet<string> _extensions;
    private readonly Predicate<SourceFile> _isMapped;
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _missing = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, (SourceFile Folder, Exception Reason)> _unreadable = new(StringComparer.Ordinal);

    private SourceFileWalker(string workingFolder, IEnumerable<string> extensions, Predicate<SourceFile>? isMapped)
    {
        _workingFolder = workingFolder;
        _isMapped = isMapped ?? (_ => false);
        _extensions = new HashSet<string>(extensions, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Finds the files.</summary>
    /// <param name="workingFolder">The folder that paths are relative to, as a full path.</param>
    /// <param name="extensions">The extensions to take in folders, with the dot.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="isMapped">True for a file of another extension that is to be taken too; none when null.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SourceFileListing Find(string workingFolder, IEnumerable<string> extensions, IEnumerable<string> paths, Predicate<SourceFile>? isMapped = null, CancellationToken cancellationToken = default)
    {
        var walker = new SourceFileWalker(workingFolder, extensions, isMapped);
        foreach (var path in paths)
            walker.Add(path, cancellationToken);
        return new SourceFileListing(
            [.. walker._files.Values.OrderBy(f => f.Path, StringComparer.Ordinal)],
            walker._missing.ToImmutable(),
            [.. walker._unreadable.Values.OrderBy(u => u.Folder.Path, StringComparer.Ordinal)]);
    }

    private void Add(string given, CancellationToken cancellationToken)
    {
        if (given.Length == 0 || given.Contains('\0'))
        {
            _missing.Add(given);
            return;
        }
        var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, _workingFolder));
        var file = new SourceFile(fullPath, DisplayPath.Of(fullPath, given, _workingFolder));
        if (Directory.Exists(fullPath))
            Walk(file, cancellationToken);
        else if (File.Exists(fullPath) || new FileInfo(fullPath).LinkTarget is not null)
            _files.TryAdd(fullPath, file);
        else
            _missing.Add(given);
    }

    private void Walk(SourceFile root, CancellationToken cancellationToken)
    {
        var folders = new Stack<(SourceFile Folder, GitIgnoreScope? Outer)>();
        var above = Path.GetDirectoryName(root.FullPath);
        folders.Push((root, above is null ? null : ScopeAbove(root.FullPath, above)));
        while (folders.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scope = GitIgnoreScope.Enter(next.Folder.FullPath, next.Outer);
            foreach (var entry in Entries(next.Folder))
            {
                var isFolder = entry is DirectoryInfo;
                // Of what lies so deep that its path is too long, the runtime gives none.
                var fullPath = Path.Join(next.Folder.FullPath, entry.Name);
                if (IsLeftOut(entry, isFolder) || scope?.IsIgnored(fullPath, isFolder) == true)
                    continue;
                var file = new SourceFile(fullPath, DisplayPath.Of(fullPath, DisplayPath.Join(next.Folder.Path, entry.Name), _workingFolder));
                if (isFolder)
                    folders.Push((file, scope));
                else if (_extensions.Contains(entry.Extension) || _isMapped(file))
                    _files.TryAdd(file.FullPath, file);
            }
        }
    }

    // What cannot be looked at has all attributes; that it cannot be read is told later.
    private static bool IsLeftOut(FileSystemInfo entry, bool isFolder) =>
        entry.Name.StartsWith('.') || (isFolder && (entry.Name == "node_modules" || (entry.Attributes is var attributes && (int)attributes != -1 && attributes.HasFlag(FileAttributes.ReparsePoint))));

    private FileSystemInfo[] Entries(SourceFile folder)
    {
        try
        {
            return new DirectoryInfo(folder.FullPath).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _unreadable.TryAdd(folder.FullPath, (folder, exception));
            return [];
        }
    }

    // Ignore files above the folder count from the top of its repository; without one, from the working folder where that is above it.
    private GitIgnoreScope? ScopeAbove(string folder, string above)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
                return current == folder ? null : GitIgnoreScope.EnterFrom(current, above);
        }
        return DisplayPath.IsBelow(_workingFolder, folder) ? GitIgnoreScope.EnterFrom(_workingFolder, above) : null;
    }
}

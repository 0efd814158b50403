namespace EditLint.Cli.Reporters;

/// <summary>
/// How a report names files: from the folder that its readers take for the root, with forward slashes. A file outside of that folder keeps a name by which it can be
/// found. Immutable and thread-safe.
/// </summary>
internal sealed class ReportPaths
{
    private readonly string _workingFolder;
    private readonly string _root;
    private readonly bool _isRootWorkingFolder;

    /// <summary>Finds the root.</summary>
    /// <param name="options">The working folder, and the environment.</param>
    /// <param name="variables">Environment variables that may name the root: the first one that names a folder around the working folder counts; without any, it is the working folder.</param>
    public ReportPaths(ReportOptions options, params IEnumerable<string> variables)
    {
        _workingFolder = options.WorkingFolder;
        _root = variables.Select(v => FolderOf(options.GetEnvironmentVariable(v))).FirstOrDefault(f => f is not null && IsInside(Path.GetRelativePath(f, _workingFolder))) ?? _workingFolder;
        _isRootWorkingFolder = _root == _workingFolder || Path.GetRelativePath(_root, _workingFolder) == ".";
    }

    /// <summary>The name of a file.</summary>
    /// <param name="path">Its path as results have it: from the working folder, or as its user wrote it.</param>
    public string Of(string path)
    {
        if (_workingFolder.Length == 0 || (_isRootWorkingFolder && path.Length > 0 && path[0] != '.' && !Path.IsPathRooted(path)))
            return path;
        var relative = Path.GetRelativePath(_root, Path.GetFullPath(path, _workingFolder));
        return IsInside(relative) || !Path.IsPathRooted(path) ? relative.Replace(Path.DirectorySeparatorChar, '/') : path;
    }

    /// <summary>The name of a file as a URI reference: relative to the root, or with a scheme when <paramref name="path"/> is absolute.</summary>
    /// <param name="path">A name that <see cref="Of"/> made.</param>
    public static string ToUri(string path)
    {
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        if (!IsAbsolute(path))
            return encoded;
        // The colon of a drive stands for itself.
        return path[0] == '/' ? "file://" + encoded : "file:///" + path[..2] + encoded[4..];
    }

    /// <summary>True for a name that is not relative to the root.</summary>
    public static bool IsAbsolute(string path) => path is ['/', ..] || (OperatingSystem.IsWindows() && path is [_, ':', '/', ..]);

    // What the environment says is not checked by anybody.
    private string? FolderOf(string? value) =>
        _workingFolder.Length > 0 && !string.IsNullOrEmpty(value) && Path.IsPathFullyQualified(value) && !value.Contains('\0') ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(value)) : null;

    private static bool IsInside(string relative) =>
        !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

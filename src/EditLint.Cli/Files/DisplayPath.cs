namespace EditLint.Cli.Files;

/// <summary>How reports name files: from the working folder where they lie in it, otherwise as they were given; always with forward slashes.</summary>
internal static class DisplayPath
{
    /// <summary>The name of a path.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="given">What the user wrote.</param>
    /// <param name="workingFolder">The working folder, as a full path.</param>
    public static string Of(string fullPath, string given, string workingFolder)
    {
        var relative = Path.GetRelativePath(workingFolder, fullPath);
        var isInside = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return WithForwardSlashes(isInside ? relative : Path.TrimEndingDirectorySeparator(given));
    }

    /// <summary>The name of something in a folder.</summary>
    public static string Join(string folder, string name) =>
        folder == "." ? name : folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    /// <summary>True for what lies in a folder, however deep.</summary>
    /// <param name="folder">The folder, as a full path.</param>
    /// <param name="path">A full path.</param>
    public static bool IsBelow(string folder, string path) =>
        path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string WithForwardSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}

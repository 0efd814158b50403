using System.Text;
using EditLint.Cli.Files;
using EditLint.Core.Baselines;

namespace EditLint.Cli.Baselines;

/// <summary>The file of a baseline, and where it is.</summary>
/// <param name="File">The file.</param>
internal sealed record BaselineFile(SourceFile File)
{
    /// <summary>What a baseline is called where nobody says otherwise.</summary>
    public const string Name = ".editlint-baseline.json";

    /// <summary>The baseline that is in force: the one that is named, or else the nearest one in the working folder and those above, up to the top of the repository.</summary>
    /// <param name="workingFolder">The working folder, as a full path.</param>
    /// <param name="given">The path that the user wrote, or null.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="UsageException">The file that is named is not there.</exception>
    public static BaselineFile? Find(string workingFolder, string? given)
    {
        if (given is not null)
        {
            var named = At(workingFolder, given);
            if (Directory.Exists(named.File.FullPath))
                throw new UsageException($"--baseline must name a file; '{given}' is a folder.");
            return System.IO.File.Exists(named.File.FullPath) ? named
                : throw new UsageException($"there is no baseline '{given}'. 'editlint baseline --baseline {given}' writes it.");
        }
        for (var folder = workingFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, Name);
            if (System.IO.File.Exists(path))
                return At(workingFolder, Path.GetRelativePath(workingFolder, path));
            if (Path.Exists(Path.Combine(folder, ".git")))
                return null;
        }
        return null;
    }

    /// <summary>The baseline at a path, whether it is there or not.</summary>
    public static BaselineFile At(string workingFolder, string given)
    {
        var path = Path.GetFullPath(given, workingFolder);
        return new BaselineFile(new SourceFile(path, DisplayPath.Of(path, given, workingFolder)));
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public Baseline Read()
    {
        try
        {
            return BaselineText.Read(System.IO.File.ReadAllText(File.FullPath, Encoding.UTF8));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"the baseline '{File.Path}' cannot be used: {exception.Message}. Mend it, or write it anew with 'editlint baseline'.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the baseline '{File.Path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>How it names a file: from its own folder, with forward slashes.</summary>
    /// <param name="fullPath">The file, as a full path.</param>
    public string NameOf(string fullPath) => Path.GetRelativePath(Path.GetDirectoryName(File.FullPath)!, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>True when a file that it names is there.</summary>
    public bool Exists(string name) => !name.Contains('\0') && System.IO.File.Exists(Path.GetFullPath(name, Path.GetDirectoryName(File.FullPath)!));
}

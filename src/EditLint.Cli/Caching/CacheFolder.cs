namespace EditLint.Cli.Caching;

/// <summary>A folder of what can be made again: not for version control, not for backups. Stateless.</summary>
internal static class CacheFolder
{
    private const string Tag = "Signature: 8a477f597d28d172789f06886806bc55\n# EditLint can make again what is in this folder. It may be deleted at any time.\n# About this file: https://bford.info/cachedir/\n";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder with the marks in it, when it is not there and can be made.</summary>
    /// <param name="path">Its full path.</param>
    public static void TryCreate(string path)
    {
        if (Directory.Exists(path))
            return;
        try
        {
            // What is found in drafts is as private as they are. Who wants to share the folder with other users makes it himself.
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, OwnerOnly);
            File.WriteAllText(Path.Combine(path, ".gitignore"), "*\n");
            File.WriteAllText(Path.Combine(path, "CACHEDIR.TAG"), Tag);
        }
        catch (Exception exception) when (ResultSegment.IsOfDisk(exception))
        {
        }
    }

    /// <summary>Deletes a file, if that can be done.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (ResultSegment.IsOfDisk(exception))
        {
        }
    }
}

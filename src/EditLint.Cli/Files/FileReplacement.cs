namespace EditLint.Cli.Files;

/// <summary>Puts new content in the place of a file, unless that would take something away from somebody.</summary>
internal static class FileReplacement
{
    /// <summary>Replaces the content of a file, whole or not at all. A symbolic link stays, and what it leads to is replaced.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="expected">What was read from it.</param>
    /// <param name="content">What is to stand there.</param>
    /// <returns>Null, or why the file was left as it was and what to do about it, as a sentence or two for the user.</returns>
    public static string? TryReplace(string fullPath, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> content)
    {
        try
        {
            if (AtomicFile.IsDevice(fullPath))
                return "It is a device, and not a file that can be replaced.";
            if (IsReadOnly(AtomicFile.LinkTarget(fullPath)))
                return "It is read-only. Allow writing it, or leave it out.";
            using var file = new AtomicFile(fullPath);
            file.Stream.Write(content);
            file.Stream.Flush();
            if (!File.ReadAllBytes(file.TargetPath).AsSpan().SequenceEqual(expected))
                return "It was changed meanwhile; run again.";
            file.Commit();
            return null;
        }
        catch (FileNotFoundException)
        {
            return "It has gone meanwhile.";
        }
        catch (UnauthorizedAccessException)
        {
            return "Permission to write it, or to write in its folder, is denied. Allow it, or leave the file out.";
        }
        catch (IOException exception)
        {
            // What follows is the name of a file that nobody knows.
            return $"It cannot be written: {exception.Message.Split(" : '")[0].TrimEnd('.')}.";
        }
    }

    // An administrator may write everything, and a file can be replaced by whoever may write in its folder: neither is what its owner meant.
    private static bool IsReadOnly(string path)
    {
        if (OperatingSystem.IsWindows())
            return new FileInfo(path).IsReadOnly;
        if (!File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserWrite))
            return true;
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }
}

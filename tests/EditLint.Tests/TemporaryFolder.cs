namespace EditLint.Tests;

/// <summary>A folder that is gone at the end of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("editlint-").FullName;

    public string Path { get; }

    /// <summary>Writes a file, and the folders it stands in.</summary>
    public TemporaryFolder With(string path, string content = "")
    {
        var fullPath = PathOf(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(fullPath)!);
        File.WriteAllText(fullPath, content);
        return this;
    }

    public string PathOf(string path) => System.IO.Path.Combine(Path, path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

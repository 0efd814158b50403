using System.Text;

namespace EditLint.Cli.Files;

/// <summary>
/// A file that appears whole or not at all: written under another name in the same folder, and renamed by <see cref="Commit"/>.
/// Disposed without that, it leaves nothing behind.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporaryPath;
    private bool _isCommitted;

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its full path; a file that is there is replaced, a symbolic link is followed, a device is written to directly.</param>
    /// <exception cref="IOException">The folder does not exist, or it cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public AtomicFile(string path)
    {
        if (Directory.Exists(path))
            throw new IOException("It is a folder.");
        var isDevice = !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal);
        _path = isDevice || new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        _temporaryPath = isDevice ? null : $"{_path}.{Environment.ProcessId}.tmp";
        Writer = new StreamWriter(_temporaryPath ?? _path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    /// <summary>Where the content goes: UTF-8 without a byte order mark, line ends LF.</summary>
    public TextWriter Writer { get; }

    /// <summary>Puts the file in its place.</summary>
    /// <param name="overwrite">False to leave a file alone that has come to be there.</param>
    /// <exception cref="IOException">There is a file, and it is not to be replaced.</exception>
    public void Commit(bool overwrite = true)
    {
        Writer.Dispose();
        if (_temporaryPath is not null)
            File.Move(_temporaryPath, _path, overwrite);
        _isCommitted = true;
    }

    public void Dispose()
    {
        try
        {
            Writer.Dispose();
        }
        finally
        {
            if (!_isCommitted && _temporaryPath is not null)
                File.Delete(_temporaryPath);
        }
    }
}

using System.Text;

namespace EditLint.Cli.Files;

/// <summary>
/// A file that appears whole or not at all: written under another name in the same folder, and renamed by <see cref="Commit"/>.
/// Disposed without that, it leaves nothing behind. A file that it replaces hands on its permissions. Not thread-safe.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string? _temporaryPath;
    private readonly FileStream _stream;
    private bool _isCommitted;

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its full path; a file that is there is replaced, a symbolic link is followed, a device is written to directly.</param>
    /// <param name="failure">What a <see cref="UsageException"/> begins with when <see cref="Writer"/> cannot write; an exception of the system when null.</param>
    /// <exception cref="IOException">The folder does not exist, or it cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public AtomicFile(string path, string? failure = null)
    {
        if (Directory.Exists(path))
            throw new IOException("It is a folder.");
        var isDevice = IsDevice(path);
        TargetPath = isDevice ? path : LinkTarget(path);
        // Short, since the name of the file may be as long as a name can be; hidden, so that no run takes it for an article.
        _temporaryPath = isDevice ? null : Path.Combine(Path.GetDirectoryName(TargetPath)!, $".editlint-{Environment.ProcessId}-{Path.GetRandomFileName()}.tmp");
        _stream = new FileStream(_temporaryPath ?? TargetPath, isDevice ? FileMode.Create : FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        Writer = new StreamWriter(failure is null ? _stream : new NamedOutput(_stream, failure), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        if (isDevice)
            return;
        try
        {
            TakeOverPermissions();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The file that <see cref="Commit"/> puts in place: where the path is a symbolic link, what it leads to.</summary>
    public string TargetPath { get; }

    /// <summary>Where text goes: UTF-8 without a byte order mark, line ends LF.</summary>
    public TextWriter Writer { get; }

    /// <summary>Where bytes go; to be used in place of <see cref="Writer"/>, not with it.</summary>
    public Stream Stream => _stream;

    /// <summary>True for what is no file on a disk, such as <c>/dev/stdout</c>.</summary>
    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>What a path leads to at the end of all symbolic links; the path itself when it is none.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string LinkTarget(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    /// <summary>Puts the file in its place.</summary>
    /// <param name="overwrite">False to leave a file alone that has come to be there.</param>
    /// <exception cref="IOException">There is a file, and it is not to be replaced; or the disk is full, and what was there before is as it was.</exception>
    public void Commit(bool overwrite = true)
    {
        Writer.Dispose();
        if (_temporaryPath is not null)
            File.Move(_temporaryPath, TargetPath, overwrite);
        _isCommitted = true;
    }

    public void Dispose()
    {
        try
        {
            if (_isCommitted)
                return;
            try
            {
                Writer.Dispose();
            }
            catch (Exception exception) when (exception is IOException or UsageException && _temporaryPath is not null)
            {
                // What could not be written is not wanted any more.
            }
        }
        finally
        {
            if (!_isCommitted && _temporaryPath is not null)
                File.Delete(_temporaryPath);
        }
    }

    private void TakeOverPermissions()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(TargetPath))
            File.SetUnixFileMode(_stream.SafeFileHandle, File.GetUnixFileMode(TargetPath));
    }
}

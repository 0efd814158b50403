using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Files;

/// <summary>Reads files, and says of those that cannot be read why not.</summary>
internal static class SourceFileReader
{
    private const string NoFile = "it is a pipe, a socket or a device, and not a file. Leave it out; '-' reads what comes from a pipe";

    /// <summary>Reads a file; where that fails, returns null and the diagnostic to report instead.</summary>
    public static SourceText? Read(SourceFile file, out Diagnostic? failure) => Read(file, out _, out failure);

    /// <summary>Reads a file; where that fails, returns null and the diagnostic to report instead.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">What stands in it.</param>
    /// <param name="failure">What to report.</param>
    public static SourceText? Read(SourceFile file, out byte[] bytes, out Diagnostic? failure)
    {
        bytes = [];
        try
        {
            bytes = ReadBytes(file.FullPath);
            return Decode(file.Path, bytes, out failure);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = Unreadable(file.Path, exception);
            return null;
        }
    }

    /// <summary>Decodes what was read from a file; where that fails, returns null and the diagnostic to report instead.</summary>
    public static SourceText? Decode(string path, byte[] bytes, out Diagnostic? failure)
    {
        var isDecoded = SourceTextDecoder.TryDecode(path, bytes, out var source, out var reason);
        failure = isDecoded ? null : Unreadable(path, reason!);
        return source;
    }

    // What is no file may have no end, and of a file that is too long no more is read than it takes to say so.
    private static byte[] ReadBytes(string path)
    {
        using var stream = Open(path);
        var bytes = new byte[stream.CanSeek ? Math.Min(stream.Length, SourceTextDecoder.MaxBytes) : 0];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count < bytes.Length)
            return bytes[..count];
        var buffer = new byte[1 << 12];
        var more = stream.Read(buffer);
        if (more == 0)
            return bytes;
        using var all = new MemoryStream();
        all.Write(bytes);
        for (; more > 0 && all.Length <= SourceTextDecoder.MaxBytes; more = stream.Read(buffer))
            all.Write(buffer, 0, more);
        return all.ToArray();
    }

    private static FileStream Open(string path)
    {
        // What a shell hands over as a file, such as /dev/fd/63, may be a pipe, and somebody writes to it.
        if (AtomicFile.IsDevice(path) || Posix.OpenWithoutWaiting(path) is not { } handle)
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        if (stream.CanSeek)
            return stream;
        stream.Dispose();
        throw new IOException(NoFile);
    }

    /// <summary>The diagnostic about a file or folder that cannot be read.</summary>
    public static Diagnostic Unreadable(string path, Exception exception) => Unreadable(path, exception switch
    {
        FileNotFoundException or DirectoryNotFoundException when path.Contains('\uFFFD') => "It cannot be read: its name, or that of a folder above it, is not UTF-8. Rename it.",
        UnauthorizedAccessException => "It cannot be read: permission is denied. Allow reading it, or leave it out.",
        FileNotFoundException or DirectoryNotFoundException => "It cannot be read: it has gone, or it is a link to something that does not exist.",
        IOException { HResult: Posix.NoSuchDevice } => $"It cannot be read: {NoFile}.",
        PathTooLongException => "It cannot be read: its path is too long. Run in a folder further down, or shorten the names.",
        // What follows is the full path, which no report may name.
        _ => $"It cannot be read: {exception.Message.Split(" : '")[0].TrimEnd('.')}.",
    });

    /// <summary>The diagnostic about a file that cannot be read.</summary>
    public static Diagnostic Unreadable(string path, string reason) =>
        ToolDescriptors.UnreadableFile.Report(new Location(new SourceText(path, ""), new TextSpan(0, 0)), reason);
}

using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Files;

/// <summary>Reads files, and says of those that cannot be read why not.</summary>
internal static class SourceFileReader
{
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

    // Of a file that is too long, no more than it takes to say so.
    private static byte[] ReadBytes(string path)
    {
        if (new FileInfo(path).Length <= SourceTextDecoder.MaxBytes)
            return File.ReadAllBytes(path);
        using var stream = File.OpenRead(path);
        var bytes = new byte[SourceTextDecoder.MaxBytes + 1];
        stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes;
    }

    /// <summary>The diagnostic about a file or folder that cannot be read.</summary>
    public static Diagnostic Unreadable(string path, Exception exception) => Unreadable(path, exception switch
    {
        UnauthorizedAccessException => "It cannot be read: permission is denied. Allow reading it, or leave it out.",
        FileNotFoundException or DirectoryNotFoundException => "It cannot be read: it has gone, or it is a link to something that does not exist.",
        _ => $"It cannot be read: {exception.Message}",
    });

    /// <summary>The diagnostic about a file that cannot be read.</summary>
    public static Diagnostic Unreadable(string path, string reason) =>
        ToolDescriptors.UnreadableFile.Report(new Location(new SourceText(path, ""), new TextSpan(0, 0)), reason);
}

using EditLint.Cli.Files;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Holds the parts of a report that cannot be written yet, since a part before them is not final: in memory while there is little, then in a file that is gone
/// with the run. Used by one thread.
/// </summary>
internal sealed class ReportSpool : IDisposable
{
    private const int MostInMemory = 1 << 23;

    private Stream _stream = new MemoryStream();
    private long _length;
    private bool _hasFile;

    /// <summary>Adds to the end; returns how much there was before.</summary>
    /// <exception cref="UsageException">There is no room for it.</exception>
    public long Add(ReadOnlySpan<byte> part)
    {
        var start = _length;
        if (!_hasFile && _length + part.Length > MostInMemory)
            MoveToFile();
        try
        {
            _stream.Position = start;
            _stream.Write(part);
        }
        catch (IOException exception)
        {
            throw new UsageException($"the report is too long for the folder of temporary files, '{Path.GetTempPath()}': {WriteProblem.Of(exception)}. Make room there, or name another with TMPDIR.");
        }
        _length += part.Length;
        return start;
    }

    /// <summary>How much was added.</summary>
    public long Length => _length;

    /// <summary>Reads what was added at a place.</summary>
    /// <param name="place">Where it starts, and how long it is.</param>
    /// <param name="take">Takes it, piece by piece.</param>
    public void Read((long Start, long Length) place, Utf8Sink take)
    {
        var buffer = new byte[Math.Min(place.Length, 1 << 16)];
        _stream.Position = place.Start;
        for (var left = place.Length; left > 0;)
        {
            var count = (int)Math.Min(left, buffer.Length);
            _stream.ReadExactly(buffer, 0, count);
            take(buffer.AsSpan(0, count));
            left -= count;
        }
    }

    public void Dispose() => _stream.Dispose();

    // Without a place for files the rest stays in memory, too.
    private void MoveToFile()
    {
        _hasFile = true;
        try
        {
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var file = new FileStream(path, options);
            _stream.Position = 0;
            _stream.CopyTo(file);
            _stream.Dispose();
            _stream = file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _stream.Position = _length;
        }
    }
}

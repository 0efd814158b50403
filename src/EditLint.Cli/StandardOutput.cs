namespace EditLint.Cli;

/// <summary>Standard output, which says that it is itself when it cannot be written to. That is said once: what is left to be written then is dropped.</summary>
/// <param name="inner">The stream of the runtime.</param>
internal sealed class StandardOutput(Stream inner) : Stream
{
    private bool _hasFailed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes bytes.</summary>
    /// <exception cref="IOException">The disk is full, say, or the output is closed.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_hasFailed)
            return;
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _hasFailed = true;
            throw new IOException($"standard output cannot be written: {(exception.InnerException ?? exception).Message.TrimEnd('.')}.", exception);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is held here.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

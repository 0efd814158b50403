namespace EditLint.Cli.Files;

/// <summary>An output that says which one it is when it cannot be written to.</summary>
/// <param name="inner">Where the bytes go; closed with this one.</param>
/// <param name="failure">What to say then, as the beginning of a sentence; the reason follows.</param>
internal sealed class NamedOutput(Stream inner, string failure) : Stream
{
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
    /// <exception cref="UsageException">The disk is full, say, or the output is closed.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (WriteProblem.Is(exception))
        {
            throw new UsageException($"{failure}: {WriteProblem.Of(exception)}.");
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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

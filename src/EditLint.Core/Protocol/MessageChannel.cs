using System.Buffers.Binary;

namespace EditLint.Core.Protocol;

/// <summary>
/// Sends and receives messages over a pair of streams. A message is framed by the four bytes <c>ELSH</c>, the length of what follows
/// as 32 bits, the lowest byte first, and then what <see cref="MessageCodec"/> writes. Any number of threads may write; one may read.
/// </summary>
public sealed class MessageChannel
{
    internal const int MaximumLength = 1 << 30;

    private const int HeaderLength = 8;

    private readonly Stream _input;
    private readonly Stream _output;
    private readonly Lock _writing = new();

    /// <summary>Makes a channel; the streams stay the caller's.</summary>
    public MessageChannel(Stream input, Stream output)
    {
        _input = input;
        _output = output;
    }

    private static ReadOnlySpan<byte> Magic => "ELSH"u8;

    /// <summary>Sends a message.</summary>
    /// <exception cref="IOException">The other side has gone.</exception>
    /// <exception cref="InvalidDataException">The message is longer than a message may be.</exception>
    public void Write(Message message)
    {
        var writer = new WireWriter(HeaderLength);
        MessageCodec.Write(writer, message);
        Magic.CopyTo(writer.Written);
        BinaryPrimitives.WriteInt32LittleEndian(writer.Written[Magic.Length..], writer.Length - HeaderLength);
        lock (_writing)
        {
            _output.Write(writer.Written);
            _output.Flush();
        }
    }

    /// <summary>Receives the next message, waiting for it.</summary>
    /// <returns>The message, or null when the other side has closed the stream between two messages.</returns>
    /// <exception cref="InvalidDataException">What came is not a message, or the stream ended inside one.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public Message? Read()
    {
        var header = new byte[HeaderLength];
        var read = _input.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read == 0)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(Magic.Length));
        if (!header.AsSpan().StartsWith(Magic) || length is < 0 or > MaximumLength)
            throw new InvalidDataException("What arrived is not a message.");

        var body = GC.AllocateUninitializedArray<byte>(length);
        try
        {
            _input.ReadExactly(body);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The stream ended inside a message.", exception);
        }
        return MessageCodec.Read(new WireReader(body));
    }
}

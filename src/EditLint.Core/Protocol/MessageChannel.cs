using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EditLint.Core.Protocol;

/// <summary>
/// Sends and receives messages over a pair of streams. A message is framed by the four bytes <c>ELSH</c>, the length of what follows
/// as 32 bits, the lowest byte first, and then JSON in UTF-8. Any number of threads may write; one may read.
/// </summary>
public sealed class MessageChannel
{
    private const int HeaderLength = 8;
    private const int MaximumLength = 1 << 30;

    // Nothing here ends up in a web page, and escaping every letter outside ASCII would make most languages six times as long.
    private static readonly JsonTypeInfo<Message> Contract = (JsonTypeInfo<Message>)new JsonSerializerOptions(MessageJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }.GetTypeInfo(typeof(Message));

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
        byte[] body;
        try
        {
            body = JsonSerializer.SerializeToUtf8Bytes(message, Contract);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException("The text is too long to be sent to another process.", exception);
        }
        if (body.Length > MaximumLength)
            throw new InvalidDataException("The text is too long to be sent to another process.");

        Span<byte> header = stackalloc byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[Magic.Length..], body.Length);
        lock (_writing)
        {
            _output.Write(header);
            _output.Write(body);
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
            return JsonSerializer.Deserialize(body, Contract) ?? throw new InvalidDataException("What arrived is an empty message.");
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The stream ended inside a message.", exception);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new InvalidDataException($"What arrived is not a message: {exception.Message}", exception);
        }
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EditLint.Cli.Reporters;

/// <summary>Makes JSON values on a line each, with something around them, and passes them on as they grow. Used by one thread at a time.</summary>
internal sealed class JsonPieces : IDisposable
{
    private const int Enough = 1 << 16;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    public JsonPieces() =>
        // Reports are read by programs, never pasted into a page, so quotation marks and accents may stand as they are.
        Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Writes the value.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Begins a value.</summary>
    /// <param name="before">What stands before it.</param>
    public void Begin(ReadOnlySpan<byte> before) => _buffer.Write(before);

    /// <summary>Ends a value.</summary>
    /// <param name="after">What stands after it.</param>
    /// <param name="take">Takes what is there when it is enough.</param>
    public void End(ReadOnlySpan<byte> after, Utf8Sink take)
    {
        Json.Flush();
        Json.Reset();
        _buffer.Write(after);
        if (_buffer.WrittenCount >= Enough)
            Pass(take);
    }

    /// <summary>Passes on the rest.</summary>
    public void Pass(Utf8Sink take)
    {
        if (_buffer.WrittenCount == 0)
            return;
        take(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    public void Dispose() => Json.Dispose();
}

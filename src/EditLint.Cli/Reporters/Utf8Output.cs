using System.Buffers;
using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Writes text that is in UTF-8 already, around the conversion of a writer where it would only be undone. Not thread-safe.</summary>
/// <param name="output">Where the text goes. What is written to it otherwise comes first when <see cref="Flush"/> was not called.</param>
internal sealed class Utf8Output(TextWriter output)
{
    private const int Enough = 1 << 16;

    private readonly Stream? _stream = output is StreamWriter { Encoding: UTF8Encoding } writer ? writer.BaseStream : null;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Writes text; a piece may end within a character.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        if (_stream is null)
        {
            var characters = new char[Encoding.UTF8.GetMaxCharCount(text.Length)];
            output.Write(characters.AsSpan(0, _decoder.GetChars(text, characters, flush: false)));
            return;
        }
        if (_buffer.WrittenCount + text.Length > Enough)
            Flush();
        if (text.Length > Enough)
            _stream.Write(text);
        else
            _buffer.Write(text);
    }

    /// <summary>Passes on what was written so far.</summary>
    public void Flush()
    {
        if (_buffer.WrittenCount == 0)
            return;
        output.Flush();
        _stream!.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    /// <summary>Passes on text once there is enough of it, and empties it.</summary>
    /// <param name="text">The text; whole characters.</param>
    /// <param name="take">Where it goes.</param>
    /// <param name="isLast">True to pass it on however little there is.</param>
    public static void Pass(StringBuilder text, Utf8Sink take, bool isLast)
    {
        if (text.Length < (isLast ? 1 : Enough))
            return;
        take(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
    }
}

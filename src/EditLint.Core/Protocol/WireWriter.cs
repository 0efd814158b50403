using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace EditLint.Core.Protocol;

/// <summary>
/// Writes values one after another: numbers with the lowest byte first; a text as the number of its bytes times two, made odd for UTF-8, in which most texts are
/// shortest, and even for UTF-16, which alone has halves of surrogate pairs; a list as its length and its items. Used by one thread.
/// </summary>
internal sealed class WireWriter
{
    private byte[] _bytes;

    /// <summary>Starts with room for a header.</summary>
    /// <param name="header">Its length.</param>
    public WireWriter(int header)
    {
        _bytes = new byte[Math.Max(256, header)];
        Length = header;
    }

    /// <summary>The bytes so far, the header included.</summary>
    public int Length { get; private set; }

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    public void Write(bool value) => Take(1)[0] = value ? (byte)1 : (byte)0;

    public void Write(byte value) => Take(1)[0] = value;

    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), value);

    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    public void Write(double value) => Write(BitConverter.DoubleToInt64Bits(value));

    public void Write(string? value)
    {
        if (value is null)
        {
            Write(-1L);
        }
        else if (!TryWriteUtf8(value))
        {
            Write(value.Length * (long)sizeof(char) * 2);
            MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(Take((long)value.Length * sizeof(char)));
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
    }

    public void Write<T>(ImmutableArray<T> items, Action<WireWriter, T> write)
        where T : class
    {
        Write(items.Length);
        foreach (var item in items)
            write(this, item);
    }

    public void Write(ImmutableArray<string> items) => Write(items, (writer, item) => writer.Write(item));

    private bool TryWriteUtf8(string value)
    {
        var start = Length;
        // Enough for what is mostly ASCII; what is not goes as UTF-16, which is about as short.
        var room = value.Length + value.Length / 2L + 4;
        if (room > MessageChannel.MaximumLength - Length - sizeof(long))
            return false;
        Write(0L);
        var status = Utf8.FromUtf16(value, Take(room), out _, out var written, replaceInvalidSequences: false);
        Length = start;
        if (status != OperationStatus.Done)
            return false;
        Write(written * 2L + 1);
        Length += written;
        return true;
    }

    private Span<byte> Take(long count)
    {
        if (count > MessageChannel.MaximumLength - Length)
            throw new InvalidDataException("The text is too long to be sent to another process.");
        if (count > _bytes.Length - Length)
            Array.Resize(ref _bytes, (int)Math.Max(Math.Min(_bytes.Length * 2L, MessageChannel.MaximumLength), Length + count));
        var taken = _bytes.AsSpan(Length, (int)count);
        Length += (int)count;
        return taken;
    }
}

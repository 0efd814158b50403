using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace EditLint.Core.Protocol;

/// <summary>
/// Writes values one after another: numbers with the lowest byte first; a text as the number of its UTF-16 units, doubled and made odd when each of them
/// follows as one byte, because all are ASCII; a list as its length and its items. Used by one thread.
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
        else if (Ascii.IsValid(value))
        {
            Write(value.Length * 2L + 1);
            Encoding.ASCII.GetBytes(value, Take(value.Length));
        }
        else
        {
            Write(value.Length * 2L);
            MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(Take((long)value.Length * sizeof(char)));
        }
    }

    public void Write<T>(ImmutableArray<T> items, Action<WireWriter, T> write)
        where T : class
    {
        Write(items.Length);
        foreach (var item in items)
            write(this, item);
    }

    public void Write(ImmutableArray<string> items) => Write(items, (writer, item) => writer.Write(item));

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

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace EditLint.Core.Protocol;

/// <summary>Reads what a <see cref="WireWriter"/> wrote. Used by one thread; what does not make sense is an <see cref="InvalidDataException"/>.</summary>
internal sealed class WireReader(byte[] bytes)
{
    private int _position;

    public bool IsAtEnd => _position == bytes.Length;

    public bool ReadBoolean() => ReadByte() switch
    {
        0 => false,
        1 => true,
        _ => throw Senseless(),
    };

    public byte ReadByte() => Take(1)[0];

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double ReadDouble() => BitConverter.Int64BitsToDouble(ReadInt64());

    public string ReadText() => ReadTextOrNull() ?? throw Senseless();

    public string? ReadTextOrNull()
    {
        var length = ReadInt64();
        if (length == -1)
            return null;
        if (length < 0)
            throw Senseless();
        var taken = Take(length / 2);
        if ((length & 1) == 1)
            return Encoding.UTF8.GetString(taken);
        return new string(MemoryMarshal.Cast<byte, char>(taken));
    }

    /// <summary>A number of items or bytes that follow. Each item takes a byte at least, so that a wrong number cannot ask for all memory.</summary>
    public int ReadCount() => ReadInt32() is var count && count >= 0 && count <= bytes.Length - _position ? count : throw Senseless();

    public byte[] ReadBytes() => Take(ReadCount()).ToArray();

    public ImmutableArray<T> ReadAll<T>(Func<WireReader, T> read)
        where T : class
    {
        var items = new T[ReadCount()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(this);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<string> ReadTexts() => ReadAll(reader => reader.ReadText());

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > bytes.Length - _position)
            throw Senseless();
        var taken = bytes.AsSpan(_position, (int)count);
        _position += (int)count;
        return taken;
    }

    private static InvalidDataException Senseless() => new("What arrived is not a message.");
}

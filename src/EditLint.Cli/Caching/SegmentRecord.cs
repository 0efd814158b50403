using System.Buffers.Binary;

namespace EditLint.Cli.Caching;

/// <summary>A line of the index of a <see cref="ResultSegment"/>.</summary>
/// <param name="Key">The key of the entry.</param>
/// <param name="Start">Where the entry starts in the file.</param>
/// <param name="Size">Its bytes with the checksum.</param>
/// <param name="Day">The day on which it was last known to be needed, in days since the year 1.</param>
internal readonly record struct SegmentRecord(UInt128 Key, long Start, int Size, int Day)
{
    public const int Length = 32;

    public static SegmentRecord Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt128LittleEndian(bytes),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, Key);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], Start);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], Size);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[28..], Day);
    }

    /// <summary>The checksum of an entry. The key is in it, so that an index which points at the wrong entry is found out.</summary>
    public static UInt128 Checksum(UInt128 key, ReadOnlySpan<byte> value)
    {
        var hasher = new ContentHasher();
        hasher.Append(key);
        hasher.Append(value);
        return hasher.Finish();
    }
}

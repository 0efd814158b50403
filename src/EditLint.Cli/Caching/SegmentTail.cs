using System.Buffers.Binary;

namespace EditLint.Cli.Caching;

/// <summary>The end of a <see cref="ResultSegment"/>: the number of its entries, and a mark by which it is known.</summary>
internal static class SegmentTail
{
    public const int Length = 16;

    private static ReadOnlySpan<byte> Mark => "EditLintRes1"u8;

    public static void Write(Span<byte> bytes, int count)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, count);
        Mark.CopyTo(bytes[sizeof(int)..]);
    }

    /// <summary>The number of entries; null when it is no such tail.</summary>
    public static int? TryRead(ReadOnlySpan<byte> bytes) =>
        bytes[sizeof(int)..].SequenceEqual(Mark) && BinaryPrimitives.ReadInt32LittleEndian(bytes) is >= 0 and < int.MaxValue / SegmentRecord.Length and var count ? count : null;
}

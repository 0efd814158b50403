using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace EditLint.Cli.Caching;

/// <summary>
/// A file of entries that was written once and is never changed: the entries one after another, each with its checksum in front; the index, in the order of the keys; and a tail that says
/// where the index is. Others may have damaged it or made it up: what does not fit together is not there. Thread-safe.
/// </summary>
internal sealed class ResultSegment : IDisposable
{
    public const string Extension = ".results";

    // None that is ours is larger than the whole folder may be.
    private const long MaximumLength = ResultStore.StandardBytes;

    private readonly SafeFileHandle _file;
    private readonly byte[] _index;
    private readonly long _indexStart;
    private readonly bool[] _used;

    private ResultSegment(string path, SafeFileHandle file, long length, byte[] index, long indexStart)
    {
        Path = path;
        Length = length;
        _file = file;
        _index = index;
        _indexStart = indexStart;
        _used = new bool[index.Length / SegmentRecord.Length];
    }

    public string Path { get; }

    /// <summary>The bytes of the file.</summary>
    public long Length { get; }

    public int Count => _used.Length;

    /// <summary>True when an entry was found in it.</summary>
    public bool IsUsed => _used.Contains(true);

    /// <summary>Opens a segment; null when it is not there any more, or is none.</summary>
    /// <param name="path">Its full path.</param>
    public static ResultSegment? TryOpen(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            // Another process may delete it at any time, on Windows too.
            file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (TryRead(path, file) is { } segment)
                return segment;
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
        }
        file?.Dispose();
        return null;
    }

    /// <summary>True for what can go wrong with a file that is not ours alone.</summary>
    public static bool IsOfDisk(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException;

    /// <summary>The bytes of an entry; null when it is not there, or is damaged.</summary>
    public byte[]? Find(UInt128 key)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = RecordAt(middle).Key.CompareTo(key);
            if (order == 0)
            {
                var found = Read(RecordAt(middle));
                _used[middle] |= found is not null;
                return found;
            }
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    /// <summary>The entries that are sound, with their keys and the days on which they were last known to be needed.</summary>
    /// <param name="today">The day of the run, which is that of the entries it has found.</param>
    public IEnumerable<(UInt128 Key, byte[] Value, int Day)> ReadAll(int today)
    {
        for (var i = 0; i < Count; i++)
        {
            var record = RecordAt(i);
            if (Read(record) is { } value)
                yield return (record.Key, value, _used[i] ? today : Math.Min(record.Day, today));
        }
    }

    public void Dispose() => _file.Dispose();

    private static ResultSegment? TryRead(string path, SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        Span<byte> tail = stackalloc byte[SegmentTail.Length];
        if (length is < SegmentTail.Length or > MaximumLength || RandomAccess.Read(file, tail, length - tail.Length) != tail.Length || SegmentTail.TryRead(tail) is not { } count)
            return null;
        var indexStart = length - tail.Length - (long)count * SegmentRecord.Length;
        if (indexStart < 0)
            return null;
        var index = new byte[count * SegmentRecord.Length];
        return RandomAccess.Read(file, index, indexStart) == index.Length ? new ResultSegment(path, file, length, index, indexStart) : null;
    }

    private SegmentRecord RecordAt(int number) => SegmentRecord.Read(_index.AsSpan(number * SegmentRecord.Length, SegmentRecord.Length));

    private byte[]? Read(SegmentRecord record)
    {
        if (record.Start < 0 || record.Size < sizeof(ulong) * 2 || record.Start > _indexStart - record.Size)
            return null;
        try
        {
            var bytes = new byte[record.Size];
            if (RandomAccess.Read(_file, bytes, record.Start) != bytes.Length)
                return null;
            var value = bytes.AsSpan(sizeof(ulong) * 2);
            return BinaryPrimitives.ReadUInt128LittleEndian(bytes) == SegmentRecord.Checksum(record.Key, value) ? value.ToArray() : null;
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            return null;
        }
    }
}

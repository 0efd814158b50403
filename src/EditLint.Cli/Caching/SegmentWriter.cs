using System.Buffers.Binary;

namespace EditLint.Cli.Caching;

/// <summary>Writes a <see cref="ResultSegment"/> under another name, so that nobody sees half of it. Used by one thread. Disposed without <see cref="Commit"/>, it leaves nothing behind.</summary>
internal sealed class SegmentWriter : IDisposable
{
    public const string TemporaryExtension = ".tmp";

    private readonly string _temporaryPath;
    private readonly FileStream _file;
    private readonly SortedDictionary<UInt128, SegmentRecord> _records = [];
    private long _length;
    private bool _isCommitted;

    /// <summary>Starts a segment.</summary>
    /// <param name="folder">The folder, which is there, as a full path.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public SegmentWriter(string folder)
    {
        _temporaryPath = Path.Combine(folder, $"{Guid.NewGuid():N}{TemporaryExtension}");
        _file = new FileStream(_temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    /// <summary>The bytes of the entries so far.</summary>
    public long Length => _length;

    public bool Contains(UInt128 key) => _records.ContainsKey(key);

    /// <summary>Adds an entry; one that is there already stays.</summary>
    /// <exception cref="IOException">The disk is full, say.</exception>
    public void Add(UInt128 key, ReadOnlySpan<byte> value, int day)
    {
        Span<byte> checksum = stackalloc byte[sizeof(ulong) * 2];
        if (!_records.TryAdd(key, new SegmentRecord(key, _length, checksum.Length + value.Length, day)))
            return;
        BinaryPrimitives.WriteUInt128LittleEndian(checksum, SegmentRecord.Checksum(key, value));
        _file.Write(checksum);
        _file.Write(value);
        _length += checksum.Length + value.Length;
    }

    /// <summary>Puts the segment in its place.</summary>
    /// <param name="path">Its full path, in the same folder.</param>
    /// <exception cref="IOException">The disk is full, say.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public void Commit(string path)
    {
        Span<byte> bytes = stackalloc byte[SegmentRecord.Length];
        foreach (var record in _records.Values)
        {
            record.Write(bytes);
            _file.Write(bytes);
        }
        SegmentTail.Write(bytes, _records.Count);
        _file.Write(bytes[..SegmentTail.Length]);
        _file.Dispose();
        File.Move(_temporaryPath, path);
        _isCommitted = true;
    }

    public void Dispose()
    {
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // What a full disk did not take is not wanted any more.
        }
        if (!_isCommitted)
            CacheFolder.TryDelete(_temporaryPath);
    }
}

using System.Collections.Immutable;

namespace EditLint.Cli.Caching;

/// <summary>
/// Entries by their keys, in the segments of a folder. Each run adds one segment at most; when there are many, it takes the smaller ones in. Several processes may use the folder at the same
/// time, since a segment is never changed and appears as a whole. What cannot be read is not there, and what cannot be written is not kept: nothing here fails. Thread-safe.
/// </summary>
internal sealed class ResultStore : IDisposable
{
    /// <summary>How large the folder may grow, in bytes; beyond, the segments that were not used for the longest time go.</summary>
    public const long StandardBytes = 256L << 20;

    private const int MostSegments = 8;
    private const int MostOpen = 64;
    private const int DaysKept = 30;

    private readonly string _folder;
    private readonly string _prefix;
    private readonly long _mostBytes;
    private readonly int _today;
    private readonly Lock _writing = new();
    private readonly Lazy<ImmutableArray<ResultSegment>> _segments;
    private SegmentWriter? _writer;
    private bool _cannotWrite;

    /// <summary>Makes a store; the folder is not looked at before the first question.</summary>
    /// <param name="folder">The folder, as a full path; it need not be there.</param>
    /// <param name="program">Which build of the program reads and writes; those of others are left alone.</param>
    /// <param name="mostBytes">How large the folder may grow.</param>
    public ResultStore(string folder, UInt128 program, long mostBytes = StandardBytes)
    {
        _folder = folder;
        _prefix = $"{program:x32}"[..16];
        _mostBytes = mostBytes;
        _today = DateOnly.FromDateTime(DateTime.UtcNow).DayNumber;
        _segments = new(Open);
    }

    /// <summary>The bytes of an entry, or null.</summary>
    public byte[]? Find(UInt128 key)
    {
        foreach (var segment in _segments.Value)
        {
            if (segment.Find(key) is { } value)
                return value;
        }
        return null;
    }

    /// <summary>Keeps an entry for later runs, once <see cref="Commit"/> is called.</summary>
    public void Add(UInt128 key, ReadOnlySpan<byte> value)
    {
        lock (_writing)
        {
            if (_cannotWrite || _writer?.Length + value.Length > _mostBytes / 2 || value.Length > _mostBytes / 8)
                return;
            try
            {
                if (_writer is null)
                {
                    CacheFolder.TryCreate(Path.GetDirectoryName(_folder)!);
                    CacheFolder.TryCreate(_folder);
                    _writer = new SegmentWriter(_folder);
                }
                _writer.Add(key, value, _today);
            }
            catch (Exception exception) when (ResultSegment.IsOfDisk(exception))
            {
                GiveUp();
            }
        }
    }

    /// <summary>Makes what was added visible to others, and tidies up.</summary>
    public void Commit()
    {
        lock (_writing)
        {
            if (_writer is null)
            {
                KeepUsed();
                return;
            }
            try
            {
                var taken = TakeIn(_writer);
                _writer.Commit(Path.Combine(_folder, $"{_prefix}-{Guid.NewGuid():N}{ResultSegment.Extension}"));
                foreach (var segment in taken)
                {
                    segment.Dispose();
                    CacheFolder.TryDelete(segment.Path);
                }
            }
            catch (Exception exception) when (ResultSegment.IsOfDisk(exception))
            {
                GiveUp();
            }
            _writer?.Dispose();
            _writer = null;
            KeepUsed();
            Try(DeleteOld);
        }
    }

    public void Dispose()
    {
        lock (_writing)
            GiveUp();
        if (!_segments.IsValueCreated)
            return;
        foreach (var segment in _segments.Value)
            segment.Dispose();
    }

    private ImmutableArray<ResultSegment> Open()
    {
        try
        {
            return [.. Directory.EnumerateFiles(_folder, $"{_prefix}-*{ResultSegment.Extension}").Take(MostOpen).Select(ResultSegment.TryOpen).OfType<ResultSegment>().OrderByDescending(s => s.Count)];
        }
        catch (Exception exception) when (ResultSegment.IsOfDisk(exception))
        {
            return [];
        }
    }

    // Only what is at most twice as large as all smaller ones together, so that an entry is written a few times in its life and not with every run.
    private List<ResultSegment> TakeIn(SegmentWriter writer)
    {
        var taken = new List<ResultSegment>();
        if (_segments.Value.Length < MostSegments)
            return taken;
        foreach (var segment in _segments.Value.OrderBy(s => s.Length))
        {
            if (segment.Length > Math.Max(2 * writer.Length, 1 << 20) || writer.Length + segment.Length > _mostBytes / 2)
                break;
            foreach (var (key, value, day) in segment.ReadAll(_today))
            {
                if (day > _today - DaysKept)
                    writer.Add(key, value, day);
            }
            taken.Add(segment);
        }
        return taken;
    }

    // Once a day is enough to tell what nobody needs any more.
    private void KeepUsed()
    {
        if (!_segments.IsValueCreated)
            return;
        foreach (var segment in _segments.Value.Where(s => s.IsUsed))
            Try(() =>
            {
                if (File.Exists(segment.Path) && File.GetLastWriteTimeUtc(segment.Path) < DateTime.UtcNow.AddDays(-1))
                    File.SetLastWriteTimeUtc(segment.Path, DateTime.UtcNow);
            });
    }

    // Those of other builds too, and what processes that were ended left behind.
    private void DeleteOld()
    {
        var now = DateTime.UtcNow;
        var bytes = 0L;
        foreach (var file in new DirectoryInfo(_folder).GetFiles().OrderByDescending(f => f.LastWriteTimeUtc))
        {
            if (file.Extension == SegmentWriter.TemporaryExtension && file.LastWriteTimeUtc < now.AddDays(-1))
                CacheFolder.TryDelete(file.FullName);
            else if (file.Extension == ResultSegment.Extension && ((bytes += file.Length) > _mostBytes || file.LastWriteTimeUtc < now.AddDays(-DaysKept)))
                CacheFolder.TryDelete(file.FullName);
        }
    }

    private void GiveUp()
    {
        _cannotWrite = true;
        _writer?.Dispose();
        _writer = null;
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (ResultSegment.IsOfDisk(exception))
        {
        }
    }
}

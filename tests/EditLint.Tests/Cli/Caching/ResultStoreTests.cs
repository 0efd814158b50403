using System.Buffers.Binary;
using CsCheck;
using EditLint.Cli.Caching;

namespace EditLint.Tests.Cli.Caching;

public sealed class ResultStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Cache => _folder.PathOf("cache/results");

    private string[] Segments => Directory.GetFiles(Cache, "*.results");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_added_is_there_in_the_next_run()
    {
        Add(1, (7, "seven"), (8, ""));

        Find(1, 7).ShouldBe("seven");
        Find(1, 8).ShouldBe("");
        Find(1, 9).ShouldBeNull();
        Directory.GetFiles(Cache).Select(Path.GetFileName).ShouldBe([".gitignore", "CACHEDIR.TAG", Path.GetFileName(Segments.ShouldHaveSingleItem())], ignoreOrder: true);
    }

    [Fact]
    public void What_another_build_of_the_program_has_added_is_not_there()
    {
        Add(UInt128.One << 127, (7, "seven"));

        Find(1, 7).ShouldBeNull();
        Find(UInt128.One << 127, 7).ShouldBe("seven");
    }

    [Fact]
    public void A_run_that_was_not_completed_leaves_nothing_behind()
    {
        using (var store = new ResultStore(Cache, 1))
            store.Add(7, "seven"u8);

        Directory.GetFiles(Cache).Select(Path.GetFileName).ShouldBe([".gitignore", "CACHEDIR.TAG"], ignoreOrder: true);
    }

    [Fact]
    public void Many_segments_become_few_and_lose_nothing()
    {
        for (var run = 0; run < 60; run++)
            Add(1, ((UInt128)run, $"run {run}"));

        Segments.Length.ShouldBeLessThan(10);
        for (var run = 0; run < 60; run++)
            Find(1, (UInt128)run).ShouldBe($"run {run}");
    }

    [Fact]
    public void The_folder_does_not_grow_beyond_its_bound_and_what_was_used_last_stays()
    {
        var value = new string('x', 3000);
        for (var run = 0; run < 40; run++)
            Add(1, ((UInt128)run, value + run), bound: 30_000);

        Segments.Sum(s => new FileInfo(s).Length).ShouldBeLessThanOrEqualTo(30_000);
        Find(1, 39).ShouldBe(value + 39);
    }

    [Fact]
    public void What_nobody_has_needed_for_a_month_goes_whichever_build_it_is_of()
    {
        Add(1, (7, "seven"));
        Add(UInt128.One << 127, (8, "eight"));
        var old = Segments;
        foreach (var segment in old)
            File.SetLastWriteTimeUtc(segment, DateTime.UtcNow.AddDays(-40));
        _folder.With("cache/results/left.tmp");
        File.SetLastWriteTimeUtc(_folder.PathOf("cache/results/left.tmp"), DateTime.UtcNow.AddDays(-2));

        Add(1, (9, "nine"));

        Segments.ShouldHaveSingleItem();
        File.Exists(_folder.PathOf("cache/results/left.tmp")).ShouldBeFalse();
    }

    [Fact]
    public void A_segment_that_is_used_is_not_old()
    {
        Add(1, (7, "seven"));
        var segment = Segments.ShouldHaveSingleItem();
        File.SetLastWriteTimeUtc(segment, DateTime.UtcNow.AddDays(-20));

        using (var store = new ResultStore(Cache, 1))
        {
            store.Find(7).ShouldNotBeNull();
            store.Commit();
        }

        File.GetLastWriteTimeUtc(segment).ShouldBeGreaterThan(DateTime.UtcNow.AddDays(-1));
    }

    [Fact]
    public void An_entry_is_what_was_added_or_is_not_there_whatever_happens_to_the_file()
    {
        Add(1, (7, "seven"), (UInt128.MaxValue, "most"), (9, new string('x', 300)));
        var path = Segments.ShouldHaveSingleItem();
        var sound = File.ReadAllBytes(path);

        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte[1, 255], Gen.Int[0, 3]).Array[1, 4].Sample(changes =>
        {
            byte[] bytes = [.. sound];
            foreach (var (place, change, kind) in changes)
            {
                if (kind == 0)
                    bytes = bytes[..Math.Min(place, bytes.Length)];
                else if (kind == 1 && place + 8 < bytes.Length)
                    BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(place), change % 2 == 0 ? long.MaxValue : -change);
                else if (place < bytes.Length)
                    bytes[place] ^= change;
            }
            File.WriteAllBytes(path, bytes);
            Find(1, 7).ShouldBeOneOf("seven", null);
            Find(1, UInt128.MaxValue).ShouldBeOneOf("most", null);
            Find(1, 9).ShouldBeOneOf(new string('x', 300), null);
            Find(1, 1).ShouldBeNull();
        }, iter: 2000, threads: 1);
    }

    [Fact]
    public void A_damaged_segment_that_is_taken_in_gives_what_is_sound_in_it()
    {
        Add(1, (7, "seven"), (8, "eight"));
        var path = Segments.ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(path);
        bytes[16] ^= 1;
        File.WriteAllBytes(path, bytes);
        for (var run = 100; run < 120; run++)
            Add(1, ((UInt128)run, "x"));

        File.Exists(path).ShouldBeFalse();
        Find(1, 7).ShouldBeNull();
        Find(1, 8).ShouldBe("eight");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_or_read_is_an_empty_cache()
    {
        _folder.With("cache", "a file");

        Add(1, (7, "seven"));

        Find(1, 7).ShouldBeNull();
        File.ReadAllText(_folder.PathOf("cache")).ShouldBe("a file");
    }

    [Fact]
    public void Many_threads_and_stores_may_add_and_find_at_once()
    {
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
        {
            using var store = new ResultStore(Cache, 1);
            Parallel.For(0, 20, entry =>
            {
                var key = (UInt128)(number * 10 + entry);
                (store.Find(key) is { } found ? System.Text.Encoding.UTF8.GetString(found) : $"{key}").ShouldBe($"{key}");
                store.Add(key, System.Text.Encoding.UTF8.GetBytes($"{key}"));
            });
            store.Commit();
        });

        for (var key = 0; key < 250; key++)
            Find(1, (UInt128)key).ShouldBeOneOf($"{key}", null);
        Find(1, 240).ShouldNotBeNull();
        Directory.GetFiles(Cache, "*.tmp").ShouldBeEmpty();
    }

    private void Add(UInt128 program, params (UInt128 Key, string Value)[] entries) => Add(program, entries, ResultStore.StandardBytes);

    private void Add(UInt128 program, (UInt128 Key, string Value) entry, long bound) => Add(program, [entry], bound);

    private void Add(UInt128 program, (UInt128 Key, string Value)[] entries, long bound)
    {
        using var store = new ResultStore(Cache, program, bound);
        _ = store.Find(0);
        foreach (var (key, value) in entries)
            store.Add(key, System.Text.Encoding.UTF8.GetBytes(value));
        store.Commit();
    }

    private string? Find(UInt128 program, UInt128 key)
    {
        using var store = new ResultStore(Cache, program);
        return store.Find(key) is { } value ? System.Text.Encoding.UTF8.GetString(value) : null;
    }
}

using EditLint.Cli.Files;

namespace EditLint.Tests.Cli;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_appears_when_it_is_complete()
    {
        using (var file = new AtomicFile(_folder.PathOf("a.txt")))
        {
            file.Writer.Write("new");
            File.Exists(_folder.PathOf("a.txt")).ShouldBeFalse();
            file.Commit();
        }

        File.ReadAllText(_folder.PathOf("a.txt")).ShouldBe("new");
        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void Without_a_commit_nothing_is_left()
    {
        _folder.With("a.txt", "old");

        using (var file = new AtomicFile(_folder.PathOf("a.txt")))
            file.Writer.Write("new");

        File.ReadAllText(_folder.PathOf("a.txt")).ShouldBe("old");
        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void A_name_may_be_as_long_as_a_name_can_be()
    {
        var path = _folder.PathOf(new string('n', 255));

        using var file = new AtomicFile(path);
        file.Commit();

        File.Exists(path).ShouldBeTrue();
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    public void The_permissions_of_what_is_replaced_stay(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.With("a.txt", "old");
        File.SetUnixFileMode(_folder.PathOf("a.txt"), mode);

        FileReplacement.TryReplace(_folder.PathOf("a.txt"), "old"u8, "new"u8).ShouldBeNull();

        File.ReadAllText(_folder.PathOf("a.txt")).ShouldBe("new");
        File.GetUnixFileMode(_folder.PathOf("a.txt")).ShouldBe(mode);
    }

    [Fact]
    public void What_was_changed_meanwhile_is_left_alone()
    {
        _folder.With("a.txt", "newer");

        FileReplacement.TryReplace(_folder.PathOf("a.txt"), "old"u8, "new"u8).ShouldBe("It was changed meanwhile; run again.");
        FileReplacement.TryReplace(_folder.PathOf("gone.txt"), "old"u8, "new"u8).ShouldBe("It has gone meanwhile.");

        File.ReadAllText(_folder.PathOf("a.txt")).ShouldBe("newer");
        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void A_device_is_never_replaced()
    {
        if (!OperatingSystem.IsWindows())
            FileReplacement.TryReplace("/dev/null", ""u8, "new"u8).ShouldStartWith("It is a device");
    }

    [Fact]
    public void A_path_leads_to_one_file_whatever_links_it_passes()
    {
        _folder.With("real/a.txt");
        var real = new RealPath().Of(_folder.PathOf("real/a.txt"));
        Directory.CreateSymbolicLink(_folder.PathOf("folder"), _folder.PathOf("real"));
        File.CreateSymbolicLink(_folder.PathOf("real/b.txt"), "../folder/a.txt");
        File.CreateSymbolicLink(_folder.PathOf("round.txt"), "round.txt");

        new RealPath().Of(_folder.PathOf("folder/b.txt")).ShouldBe(real);
        new RealPath().Of(_folder.PathOf("round.txt")).ShouldEndWith("round.txt");
    }
}

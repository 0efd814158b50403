using System.Diagnostics;

namespace EditLint.Tests.Cli;

public sealed class ChangedTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [utilize]\n")
        .With("a.md", "# They utilize it\n\nWe utilize one\nmap of the town.\n\nWe utilize two.\n")
        .With("b.txt", "You utilize it.\nYou use it.\nAll utilize it.\n");

    public ChangedTextTests()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.email", "a@example.org");
        Git("config", "user.name", "A");
        Git("add", ".");
        Git("commit", "-q", "-m", "first");
    }

    public void Dispose()
    {
        // Git makes its objects read-only, which stands in the way of deleting them on some systems.
        foreach (var file in Directory.EnumerateFiles(_folder.PathOf(".git"), "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    [Fact]
    public void Without_a_change_nothing_is_reported()
    {
        var run = Check("--changed");

        run.Output.ShouldBe("");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Only_the_changed_paragraph_speaks()
    {
        _folder.With("a.md", "# They utilize it\n\nWe utilize one\nplan of the town.\n\nWe utilize two.\n").With("b.txt", "You utilize it.\nYou use it.\nAll will utilize it.\n");

        Places(Check("--changed")).ShouldBe(["a.md:3:4", "b.txt:3:10"]);
    }

    [Fact]
    public void Where_text_went_what_stands_around_speaks()
    {
        _folder.With("a.md", "# They utilize it\n\nWe utilize two.\n").With("b.txt", "You utilize it.\nAll utilize it.\n");

        Places(Check("--changed")).ShouldBe(["a.md:1:8", "a.md:3:4", "b.txt:1:5", "b.txt:2:5"]);
    }

    [Fact]
    public void New_files_speak_whether_git_knows_them_or_not()
    {
        _folder.With("new.md", "We utilize it.\n").With("odd \"näme\"\t1.md", "We utilize it.\n").With("known.md", "We utilize it.\n");
        Git("add", "known.md", "odd \"näme\"\t1.md");

        Places(Check("--changed")).Length.ShouldBe(3);
        Places(Check("--staged")).Length.ShouldBe(2);
    }

    [Fact]
    public void Staged_content_is_read_as_it_is_staged()
    {
        _folder.With("a.md", "We utilize three.\n");
        Git("add", "a.md");
        _folder.With("a.md", "# Sound\n\nNothing here, and nothing there.\n");

        Places(Check("--staged")).ShouldBe(["a.md:1:4"]);
        Places(Check("--changed")).ShouldBeEmpty();
    }

    [Fact]
    public void A_branch_is_compared_with_where_it_parted()
    {
        Git("checkout", "-q", "-b", "branch");
        _folder.With("c.md", "We utilize it.\n");
        Git("add", ".");
        Git("commit", "-q", "-m", "second");
        Git("checkout", "-q", "main");
        _folder.With("b.txt", "You utilize it.\nYou use it.\nAll others utilize it.\n");
        Git("commit", "-q", "-a", "-m", "third");
        Git("checkout", "-q", "branch");

        Places(Check("--since", "main")).ShouldBe(["c.md:1:4"]);
        Places(Check("--since", "HEAD")).ShouldBeEmpty();
    }

    [Fact]
    public void A_renamed_file_is_not_all_new()
    {
        Git("mv", "a.md", "z.md");
        _folder.With("z.md", "# They utilize it\n\nWe utilize one\nmap of the town.\n\nWe now utilize two.\n");
        Git("add", "z.md");

        Places(Check("--changed")).ShouldBe(["z.md:6:8"]);
    }

    [Fact]
    public void A_copy_that_was_pasted_before_its_original_speaks()
    {
        const string Passage = "The committee met on the first floor of the old town hall to talk about the harbour, the bridge and the money that nobody has for either of them this year or the next.";
        _folder.With("c.md", $"# One\n\n{Passage}\n");
        Git("add", ".");
        Git("commit", "-q", "-m", "second");
        _folder.With("c.md", $"# One\n\n{Passage}\n\nSomething else stands between the two of them.\n\n{Passage}\n");

        Check("--changed", "--select", "Integrity").Output.ShouldContain("Integrity.DuplicatedPassage");
    }

    [Fact]
    public void Before_the_first_commit_everything_is_new()
    {
        using var folder = new TemporaryFolder().With("a.md", "We utilize it.\n").With("house/Wordy.yml", File.ReadAllText(_folder.PathOf("house/Wordy.yml")));
        RunGit(folder.Path, "init", "-q");

        CommandLineRun.In(folder, "check", "--changed", "--rules", "house", "--format", "concise").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_commit_that_is_not_there_is_told()
    {
        var run = Check("--since", "nowhere");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("editlint: --since names 'nowhere', and git knows no such commit, branch or tag here. In CI, fetch it first: a checkout often has the last commit only.\n");
        Check("--since=--output=x").ExitCode.ShouldBe(2);
        File.Exists(_folder.PathOf("x")).ShouldBeFalse();
    }

    [Fact]
    public void Outside_of_a_repository_the_reason_is_told()
    {
        using var folder = new TemporaryFolder().With("a.md", "Text.\n");

        var run = CommandLineRun.In(folder, "check", "--changed");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe($"editlint: --changed asks git what has changed, and '{folder.Path}' is in no repository.\n");
    }

    [Fact]
    public void What_keeps_git_from_reading_a_repository_is_told()
    {
        File.AppendAllText(_folder.PathOf(".git/config"), "[core\n");

        var run = Check("--changed");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("editlint: --changed asks git what has changed, and it fails: fatal: bad config");
    }

    [Fact]
    public void In_a_folder_of_the_repository_paths_count_from_there()
    {
        _folder.With("in/a.md", "We utilize it.\n");

        CommandLineRun.At(_folder.PathOf("in"), "", [], "check", "--changed", "--rules", "../house", "--format", "concise").Output.ShouldStartWith("a.md:1:4: ");
    }

    [Theory]
    [InlineData("diff.relative", "true")]
    [InlineData("diff.interHunkContext", "50")]
    [InlineData("diff.noPrefix", "true")]
    [InlineData("diff.mnemonicPrefix", "true")]
    [InlineData("diff.context", "9")]
    public void What_a_user_has_set_for_reading_diffs_changes_nothing(string setting, string value)
    {
        _folder.With("in/c.md", "Nothing.\n");
        Git("add", ".");
        Git("commit", "-q", "-m", "second");
        // Two changes with lines between them, in a file before another.
        _folder.With("a.md", "# They would utilize it\n\nWe utilize one\nmap of the town.\n\nWe now utilize two.\n").With("b.txt", "You utilize it.\nYou use it.\nAll will utilize it.\n");
        Git("config", setting, value);

        Places(CommandLineRun.At(_folder.PathOf("in"), "", [], "check", "..", "--changed", "--rules", "../house", "--select", "house", "--format", "concise"))
            .ShouldBe(["../a.md:1:14", "../a.md:6:8", "../b.txt:3:10"]);
    }

    [Fact]
    public void A_file_speaks_also_when_it_is_reached_through_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(elsewhere.PathOf("link"), _folder.Path);
        File.CreateSymbolicLink(_folder.PathOf("other.md"), _folder.PathOf("a.md"));
        Git("add", ".");
        Git("commit", "-q", "-m", "second");
        _folder.With("a.md", "We utilize three.\n");
        Git("add", "a.md");
        _folder.With("a.md", "We use three.\n");

        Places(Check("--staged", elsewhere.PathOf("link/a.md"))).ShouldHaveSingleItem().ShouldEndWith("a.md:1:4");
        Places(Check("--staged", "other.md")).ShouldBe(["other.md:1:4"]);
        _folder.With("a.md", "Now we utilize three.\n");
        Places(CommandLineRun.At(elsewhere.PathOf("link"), "", [], "check", "--changed", "--rules", "house", "--select", "house", "--format", "concise", "a.md")).ShouldBe(["a.md:1:8"]);
    }

    [Fact]
    public void A_file_that_git_does_not_look_at_is_told()
    {
        _folder.With(".gitignore", "drafts/\n").With("drafts/a.md", "We utilize it.\n").With("new.md", "Nothing here.\n");

        Check("--changed", "drafts/a.md").Error.ShouldStartWith("editlint: git does not look at 'drafts/a.md' here, so nothing in it counts as changed.\n");
        Check("--changed").Error.ShouldNotContain("does not look");
        Check("--staged").Error.ShouldNotContain("does not look");
    }

    [Fact]
    public void Two_ways_at_once_contradict_each_other()
    {
        Check("--changed", "--staged").Error.ShouldBe("editlint: --changed and --staged ask for different changes. Leave one of them out.\n");
    }

    private static string[] Places(CommandLineRun run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..l.IndexOf(": error", StringComparison.Ordinal)])];

    private CommandLineRun Check(params string[] more) => CommandLineRun.In(_folder, ["check", "--rules", "house", "--select", "house", "--format", "concise", .. more]);

    private void Git(params string[] arguments) => RunGit(_folder.Path, arguments);

    private static void RunGit(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
    }
}

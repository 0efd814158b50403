using System.Diagnostics;
using System.Text;

namespace EditLint.EndToEndTests;

public sealed class RobustnessTests : IDisposable
{
    private const string Article = "# A\n\nThe the dog runs.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_pipe_and_a_link_to_nowhere_among_the_articles_are_told_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("a.md");
        Shell("mkfifo pipe.md").ExitCode.ShouldBe(0);
        File.CreateSymbolicLink(Path.Combine(_folder, "link.md"), "nowhere.md");

        var run = EditLintProcess.Run(_folder, "check", "--format", "concise");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("a.md:3:1: warning Integrity.RepeatedWord");
        run.Output.ShouldContain("pipe.md:1:1: error EditLint.UnreadableFile It cannot be read: it is a pipe");
        run.Output.ShouldContain("link.md:1:1: error EditLint.UnreadableFile It cannot be read: it has gone");
    }

    [Fact]
    public void A_pipe_that_the_shell_hands_over_as_a_file_is_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("a.md");

        Shell("cat a.md | $EDITLINT check /dev/stdin --format concise").Output.ShouldContain("/dev/stdin:3:1: warning Integrity.RepeatedWord");
    }

    [Theory]
    [InlineData("check a.md")]
    [InlineData("check a.md --format json")]
    [InlineData("fix --unsafe --diff a.md")]
    [InlineData("rules")]
    public void A_full_disk_behind_standard_output_is_told(string arguments)
    {
        if (!OperatingSystem.IsLinux())
            return;
        Write("a.md");

        var run = Shell($"$EDITLINT {arguments} > /dev/full");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("editlint: standard output cannot be written: No space left on device.\n");
    }

    [Fact]
    public void A_run_ends_quietly_when_nobody_reads_its_report_but_a_report_in_a_file_is_finished()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Write("a.md");

        var alone = Shell("{ sleep 0.2; $EDITLINT check; echo $? > code; } | true; cat code");
        var beside = Shell("{ sleep 0.2; $EDITLINT check --format text --format json=report.json -q; echo $? > code; } | true; cat code");

        alone.Output.ShouldBe("141\n");
        alone.Error.ShouldBeEmpty();
        beside.Output.ShouldBe("0\n");
        File.ReadAllText(Path.Combine(_folder, "report.json")).ShouldContain("Integrity.RepeatedWord");
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public void A_signal_ends_a_run_that_waits_and_leaves_no_part_of_a_report(string signal)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var waiting = EditLintProcess.Start(_folder, [], "check", "-", "--format", "sarif=report.sarif");
        // Handlers are set before anything else is done; the file that is left open shows that the run is past that.
        Thread.Sleep(1500);

        Shell($"kill -{signal} {waiting.Id}").ExitCode.ShouldBe(0);
        EditLintProcess.WaitForExit(waiting);

        waiting.ExitCode.ShouldBe(130);
        waiting.StandardError.ReadToEnd().ShouldBe("editlint: interrupted; the report is not complete.\n");
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_working_folder_that_has_gone_is_told()
    {
        if (!OperatingSystem.IsLinux())
            return;

        var run = Shell("mkdir gone && cd gone && rmdir ../gone && $EDITLINT check 2>&1");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("editlint: the folder that this runs in does not exist any more.");
    }

    [Fact]
    public void Names_with_spaces_quotes_line_ends_and_dashes_are_checked()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var name in (string[])["a b.md", "q'u\"o.md", "new\nline.md", "-dash.md", "😀.md", new string('x', 250) + ".md"])
            Write(name);

        EditLintProcess.Run(_folder, "check", "--format", "json").Json.GetProperty("files").GetArrayLength().ShouldBe(6);
        EditLintProcess.Run(_folder, "check", "-dash.md").Error.ShouldContain("The file is meant by './-dash.md', or after '--'.");
        EditLintProcess.Run(_folder, "check", "--format", "concise", "--", "-dash.md").Output.ShouldStartWith("-dash.md:3:1: warning");
    }

    private void Write(string name) => File.WriteAllText(Path.Combine(_folder, name), Article);

    private EditLintRun Shell(string script)
    {
        var start = new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["EDITLINT"] = $"dotnet exec {EditLintProcess.Program}";
        start.Environment["HOME"] = _folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        EditLintProcess.WaitForExit(process);
        return new EditLintRun(process.ExitCode, Encoding.UTF8.GetBytes(output.Result), error.Result);
    }
}

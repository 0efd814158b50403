using System.Diagnostics;
using System.Text;

namespace EditLint.EndToEndTests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [utilize]\n")
        .With("bad.txt", "They utilize it.\n")
        .With("good.txt", "They use it.\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--help", "check", "fix", "rules", "explain", "test")]
    [InlineData("check --help", "--stdin-filename", "Exit codes:", "--fail-on", "editlint check draft.md")]
    [InlineData("test --help", "[|marks|]", "Exit codes:")]
    public void Help_shows_what_there_is(string arguments, params string[] expected)
    {
        var run = EditLintProcess.Run(_folder.Path, arguments.Split(' '));

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBe("");
        foreach (var text in expected)
            run.Output.ShouldContain(text);
    }

    [Fact]
    public void The_version_is_told() => EditLintProcess.Run(_folder.Path, "--version").Output.ShouldMatch(@"^\d+\.\d+\.\d+");

    [Theory]
    [InlineData(0, "check", "good.txt")]
    [InlineData(1, "check", "bad.txt")]
    [InlineData(0, "check", "bad.txt", "--fail-on", "never")]
    [InlineData(2, "check", "bad.txt", "gone.txt")]
    [InlineData(2, "check", "--no-such-option")]
    [InlineData(2, "chek")]
    [InlineData(2)]
    public void The_exit_code_can_be_trusted(int code, params string[] arguments) =>
        EditLintProcess.Run(_folder.Path, [.. arguments, .. arguments.Length > 1 ? (string[])["--rules", "house"] : []]).ExitCode.ShouldBe(code);

    [Fact]
    public void A_missing_file_is_told_and_the_others_are_linted()
    {
        var run = Check("gone.md", "bad.txt", "--format", "concise");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("bad.txt:1:6: error house.Wordy Avoid \"utilize\".\n");
        run.Error.ShouldBe("editlint: there is no file or folder 'gone.md'.\n");
    }

    [Fact]
    public void Standard_input_is_linted()
    {
        var run = EditLintProcess.Run(_folder.Path, Encoding.UTF8.GetBytes("They utilize it."), [], "check", "-", "--stdin-filename", "draft.md", "--rules", "house", "--format", "json");

        run.ExitCode.ShouldBe(1);
        run.Json.GetProperty("files")[0].GetProperty("path").GetString().ShouldBe("draft.md");
    }

    [Fact]
    public void Json_is_utf8_without_a_byte_order_mark_with_lf_line_ends()
    {
        _folder.With("é.txt", "They utilize it – “très” 🎉.\n");

        var run = Check("é.txt", "--format", "json");

        run.OutputBytes[0].ShouldBe((byte)'{');
        run.Output.ShouldNotContain('\r');
        run.Output.ShouldEndWith("}\n");
        run.Json.GetProperty("files")[0].GetProperty("path").GetString().ShouldBe("é.txt");
        run.Json.GetProperty("summary").GetProperty("errors").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void An_empty_file_is_sound()
    {
        _folder.With("empty.md");

        var run = Check("empty.md");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe("");
        run.Error.ShouldBe("Checked 1 file: nothing found.\n");
    }

    [Fact]
    public void A_binary_file_is_told_and_the_others_are_linted()
    {
        File.WriteAllBytes(_folder.PathOf("data.txt"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]);

        var run = Check(".", "--format", "concise");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("bad.txt:1:6: error house.Wordy");
        run.Output.ShouldContain("data.txt:1:1: error EditLint.UnreadableFile ");
    }

    [Fact]
    public void A_folder_with_nothing_to_check_is_said()
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));

        var run = Check("empty");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe("");
        run.Error.ShouldStartWith("Nothing to check: ");
    }

    [Theory]
    [InlineData("extends: existence\nmessage: 'x\n")]
    [InlineData("extends: existence\nmessage: x\ntokens: [a]\ntokenz: [b]\n")]
    [InlineData("\0\0\0\0")]
    public void A_broken_rule_is_told_in_its_file_and_the_others_run(string rule)
    {
        _folder.With("house/Broken.yml", rule);

        var run = Check("bad.txt", "--format", "concise");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("bad.txt:1:6: error house.Wordy");
        run.Output.ShouldMatch(@"(?m)^house/Broken\.yml:\d+:\d+: error EditLint\.");
    }

    [Fact]
    public void A_link_to_nothing_is_told_and_the_others_are_linted()
    {
        File.CreateSymbolicLink(_folder.PathOf("link.txt"), "gone.txt");

        var run = Check(".", "--format", "concise");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("bad.txt:1:6: error house.Wordy");
        run.Output.ShouldContain("link.txt:1:1: error EditLint.UnreadableFile ");
    }

    [Fact]
    public void A_folder_without_permission_is_told_and_the_others_are_linted()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(_folder.PathOf("closed"));
        File.SetUnixFileMode(_folder.PathOf("closed"), UnixFileMode.None);
        try
        {
            var isRefused = CannotList(_folder.PathOf("closed"));

            var run = Check(".", "--format", "concise");

            run.Output.ShouldContain("bad.txt:1:6: error house.Wordy");
            run.Output.Contains("closed:1:1: error EditLint.UnreadableFile ").ShouldBe(isRefused);
            run.ExitCode.ShouldBe(isRefused ? 2 : 1);
        }
        finally
        {
            File.SetUnixFileMode(_folder.PathOf("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void The_number_of_workers_does_not_change_a_byte()
    {
        for (var i = 0; i < 40; i++)
            _folder.With($"many/{i}.txt", string.Concat(Enumerable.Repeat("They utilize it.\n", i + 1)));

        var one = Check("many", "--jobs", "1", "--format", "json");

        Check("many", "--jobs", "8", "--format", "json").OutputBytes.ShouldBe(one.OutputBytes);
        one.Json.GetProperty("summary").GetProperty("errors").GetInt32().ShouldBe(820);
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_crash()
    {
        for (var i = 0; i < 40; i++)
            _folder.With($"many/{i}.txt", string.Concat(Enumerable.Repeat("They utilize it.\n", 500)));
        using var process = EditLintProcess.Start(_folder.Path, [], "check", "many", "--rules", "house", "--format", "json");

        process.StandardInput.Close();
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        EditLintProcess.WaitForExit(process);

        error.ShouldNotContain("Exception");
        process.ExitCode.ShouldBeOneOf(1, 141);
    }

    [Fact]
    public void An_interrupted_run_ends_at_once_and_leaves_no_report()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = EditLintProcess.Start(_folder.Path, [], "check", "gone.txt", "-", "--output", "report.txt");
        process.StandardError.ReadLine().ShouldBe("editlint: there is no file or folder 'gone.txt'.");

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        EditLintProcess.WaitForExit(process);

        process.ExitCode.ShouldBe(130);
        process.StandardError.ReadToEnd().ShouldBe("editlint: interrupted; the report is not complete.\n");
        Directory.GetFiles(_folder.Path, "report*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "", "auto", false)]
    [InlineData("NO_COLOR", "1", "auto", false)]
    [InlineData("FORCE_COLOR", "1", "auto", true)]
    [InlineData("NO_COLOR", "1", "always", true)]
    public void Colours_follow_the_environment_and_the_option(string name, string value, string mode, bool expected)
    {
        Dictionary<string, string> environment = name.Length == 0 ? [] : new() { [name] = value };

        var run = EditLintProcess.Run(_folder.Path, [], environment, "check", "bad.txt", "--rules", "house", "--color", mode);

        run.Output.Contains('\e').ShouldBe(expected);
    }

    [Fact]
    public void Shipped_rules_stand_beside_the_program()
    {
        EditLintProcess.Run(_folder.Path, "rules").Output.ShouldContain("\nIntegrity.DanglingReference ");
        EditLintProcess.Run(_folder.Path, "explain", "Integrity.DanglingReference").ExitCode.ShouldBe(0);
        EditLintProcess.Run(_folder.Path, "check", Path.Combine(EditLintProcess.Repository, "seeds"), "--select", "Integrity.DanglingReference", "--format", "concise")
            .Output.ShouldContain("missile-defense.txt:6:16: error Integrity.DanglingReference ");
    }

    [Fact]
    public void A_script_runs_like_any_other_rule()
    {
        _folder.With("draft.md", "# Is there a deal?\n\nThere is.\n");

        var run = EditLintProcess.Run(_folder.Path, "check", "draft.md", "--select", "Newsroom.QuestionHeadline", "--fail-on", "suggestion", "--format", "concise");

        run.Output.ShouldStartWith("draft.md:1:3: ");
        run.Output.ShouldContain(" Newsroom.QuestionHeadline ");
        run.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_script_with_a_mistake_is_told_in_its_file_and_the_others_run()
    {
        _folder.With("house/Broken.csx", "/*---\nmessage: x\n---*/\ncontext.RegisterDocumentAction(document => document.Nonsense());\n");

        var run = Check("bad.txt", "--format", "concise");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("bad.txt:1:6: error house.Wordy");
        run.Output.ShouldContain("house/Broken.csx:4:");
    }

    private static bool CannotList(string folder)
    {
        try
        {
            Directory.GetFiles(folder);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private EditLintRun Check(params string[] arguments) =>
        EditLintProcess.Run(_folder.Path, ["check", "--rules", "house", "--select", "house.*", .. arguments]);
}

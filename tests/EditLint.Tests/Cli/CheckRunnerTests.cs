using System.Text.Json;

namespace EditLint.Tests.Cli;

public sealed class CheckRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [utilize]\n")
        .With("house/Very.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: suggestion\ntokens: [very]\n")
        .With("bad.txt", "They utilize it.\n")
        .With("good.txt", "They use it.\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("They use it.", "error", 0)]
    [InlineData("They utilize it.", "error", 1)]
    [InlineData("A very good map.", "error", 0)]
    [InlineData("A very good map.", "warning", 0)]
    [InlineData("A very good map.", "suggestion", 1)]
    [InlineData("They utilize it.", "never", 0)]
    public void The_exit_code_tells_whether_a_finding_reaches_the_threshold(string text, string failOn, int code)
    {
        _folder.With("draft.txt", text);

        Check("draft.txt", "--fail-on", failOn).ExitCode.ShouldBe(code);
    }

    [Fact]
    public void Findings_go_to_standard_output_and_nothing_else_does()
    {
        var run = Check("--format", "concise", "bad.txt", "gone.txt");

        run.Output.ShouldBe("bad.txt:1:6: error house.Wordy Avoid \"utilize\".\n");
        run.Error.ShouldBe("editlint: there is no file or folder 'gone.txt'.\n");
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_sound_file_is_silence_on_standard_output()
    {
        var run = Check("good.txt");

        run.Output.ShouldBe("");
        run.Error.ShouldBe("Checked 1 file: nothing found.\n");
        Check("good.txt", "--quiet").Error.ShouldBe("");
    }

    [Fact]
    public void Without_a_path_the_working_folder_is_checked()
    {
        var run = Check("--format", "json");

        JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString())
            .ShouldBe(["bad.txt", "good.txt"]);
    }

    [Fact]
    public void A_folder_with_nothing_to_check_is_said_and_is_no_failure()
    {
        _folder.With("empty/picture.png");

        var run = Check("empty");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe("");
        run.Error.ShouldStartWith("Nothing to check: there is no file with one of the extensions ");
        run.Error.ShouldContain(" in 'empty'.");
        JsonDocument.Parse(Check("empty", "--format", "json").Output).RootElement.GetProperty("summary").GetProperty("files").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void Standard_input_is_read_under_the_name_it_is_given()
    {
        CommandLineRun.Of(_folder, "They utilize it.", [], "check", "-", "--rules", "house", "--select", "house.*", "--format", "concise")
            .Output.ShouldBe("stdin.txt:1:6: error house.Wordy Avoid \"utilize\".\n");
        CommandLineRun.Of(_folder, "They utilize it.", [], "check", "-", "--rules", "house", "--select", "house.*", "--format", "concise", "--stdin-filename", "x/draft.md")
            .Output.ShouldBe("x/draft.md:1:6: error house.Wordy Avoid \"utilize\".\n");
    }

    [Fact]
    public void A_broken_rule_is_reported_in_its_file_and_the_others_run()
    {
        _folder.With("house/Broken.yml", "extends: existence\nmessage: x\ntoken: [a]\n");

        var run = Check("--format", "concise", "bad.txt");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("bad.txt:1:6: error house.Wordy");
        run.Output.ShouldContain("house/Broken.yml:3:1: error EditLint.InvalidRule ");
        run.Error.ShouldContain("the check is not complete");
    }

    [Fact]
    public void A_broken_rule_that_is_not_selected_disturbs_nobody()
    {
        _folder.With("house/Broken.yml", "extends: [");

        Check("--ignore", "house.Broken", "good.txt").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_file_that_is_no_text_is_reported_and_the_others_are_linted()
    {
        File.WriteAllBytes(_folder.PathOf("data.txt"), [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0xFF, 0xFE, 0, 1]);

        var run = Check("--format", "concise", ".");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("bad.txt:1:6: error house.Wordy");
        run.Output.ShouldContain("data.txt:1:1: error EditLint.UnreadableFile ");
    }

    [Fact]
    public void A_link_to_nothing_is_reported_at_its_place()
    {
        File.CreateSymbolicLink(_folder.PathOf("link.txt"), "gone.txt");

        var run = Check("--format", "concise", ".");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("link.txt:1:1: error EditLint.UnreadableFile ");
    }

    [Fact]
    public void The_report_goes_to_a_file_and_is_the_same_there()
    {
        var run = Check("bad.txt", "--output", "report.txt");

        run.Output.ShouldBe("");
        run.ExitCode.ShouldBe(1);
        File.ReadAllText(_folder.PathOf("report.txt")).ShouldBe(Check("bad.txt").Output);
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order().ShouldBe(["bad.txt", "good.txt", "report.txt"]);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_wrong_usage()
    {
        var run = Check("bad.txt", "--output", "no/such/folder/report.txt");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("editlint: the report cannot be written to 'no/such/folder/report.txt': ");
    }

    [Theory]
    [InlineData("--select", "house.Wrody", "there is no rule or pack 'house.Wrody'. Did you mean 'house.Wordy'?")]
    [InlineData("--select", "Wordi", "there is no rule or pack 'Wordi'. Did you mean 'house.Wordy'?")]
    [InlineData("--ignore", "hose", "there is no rule or pack 'hose'. Did you mean 'house'?")]
    [InlineData("--select", "x*", "'x*' matches no rule. 'editlint rules' lists all rules.")]
    [InlineData("--ignore", "*", "no rule is left to run. Look at --select and --ignore.")]
    [InlineData("--rules", "hous", "there is no folder of rules 'hous'.")]
    [InlineData("--format", "xml", "there is no format 'xml'. The formats are text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, html.")]
    [InlineData("--jobs", "0", "--jobs must be a whole number of 1 or more, not '0'.")]
    [InlineData("--fromat", "json", "there is no option '--fromat'. Did you mean '--format'?")]
    public void Wrong_usage_is_told_with_what_was_probably_meant(string option, string value, string message)
    {
        var run = CommandLineRun.In(_folder, "check", "--rules", "house", "good.txt", option, value);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldStartWith($"editlint: {message}\n");
    }

    [Fact]
    public void Rules_are_selected_by_packs_names_and_patterns()
    {
        _folder.With("draft.txt", "They utilize a very good map.");

        Rules("--select", "HOUSE").ShouldBe(["house.Wordy", "house.Very"]);
        Rules("--select", "house.Very").ShouldBe(["house.Very"]);
        Rules("--select", "*.V*,house.Wordy").ShouldBe(["house.Wordy", "house.Very"]);
        Rules("--select", "house", "--ignore", "*.Very").ShouldBe(["house.Wordy"]);

        IEnumerable<string?> Rules(params string[] options)
        {
            var run = CommandLineRun.In(_folder, ["check", "--rules", "house", "draft.txt", "--format", "json", .. options]);
            return JsonDocument.Parse(run.Output).RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("rule").GetString());
        }
    }

    [Fact]
    public void A_rule_of_the_house_replaces_a_shipped_one_of_the_same_name()
    {
        _folder.With("packs/Integrity/Placeholder.yml", "extends: existence\nmessage: Ours.\nlevel: error\ntokens: [utilize]\n");

        CommandLineRun.In(_folder, "check", "--rules", "packs", "--select", "Integrity.Placeholder", "--format", "concise", "bad.txt")
            .Output.ShouldBe("bad.txt:1:6: error Integrity.Placeholder Ours.\n");
    }

    [Fact]
    public void The_number_of_workers_does_not_change_a_byte()
    {
        for (var i = 0; i < 60; i++)
            _folder.With($"many/{i % 7}/{i}.txt", string.Concat(Enumerable.Repeat("They utilize a very good map.\n", i)));

        var one = Check("many", "--jobs", "1");

        Check("many", "--jobs", "8").ShouldBe(one);
        one.Output.ShouldContain("Found 1770 errors and 1770 suggestions in 59 of 60 files.");
    }

    [Theory]
    [InlineData("auto", "", "", false)]
    [InlineData("always", "", "", true)]
    [InlineData("always", "NO_COLOR", "1", true)]
    [InlineData("auto", "FORCE_COLOR", "1", true)]
    [InlineData("never", "FORCE_COLOR", "1", false)]
    public void Colours_are_written_when_asked(string mode, string variable, string value, bool expected)
    {
        var environment = new Dictionary<string, string> { [variable] = value };

        var run = CommandLineRun.Of(_folder, "", environment, "check", "--rules", "house", "bad.txt", "--color", mode);

        run.Output.Contains('\e').ShouldBe(expected);
    }

    [Fact]
    public void Statistics_and_timing_go_to_standard_error()
    {
        var run = Check("bad.txt", "--statistics", "--timing", "--quiet", "--format", "concise");

        run.Output.ShouldBe("bad.txt:1:6: error house.Wordy Avoid \"utilize\".\n");
        run.Error.ShouldStartWith("""
            1 file, 3 words
            rule         findings  files  per 1000 words
            house.Wordy         1      1         333.333
            rule
            """);
        run.Error.ShouldContain("(patterns of all rules)");
    }

    private CommandLineRun Check(params string[] arguments) =>
        CommandLineRun.In(_folder, ["check", "--rules", "house", .. arguments.Contains("--select") ? [] : (string[])["--select", "house.*"], .. arguments]);
}

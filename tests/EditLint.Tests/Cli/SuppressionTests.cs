using System.Text.Json;

namespace EditLint.Tests.Cli;

public sealed class SuppressionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [utilize]\n")
        .With("house/Very.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [very]\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_comment_silences_a_finding()
    {
        _folder.With("draft.md", "<!-- editlint-disable-next-line Wordy -- a quotation -->\nThey utilize it.\n");

        var run = Check();

        run.Output.ShouldBe("");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_file_beside_a_plain_text_silences_its_findings()
    {
        _folder.With("draft.txt", "They utilize it.\nA very good map.\n").With("draft.txt.editlint", "house.Wordy \"utilize\" -- as spoken\n");

        Check().Output.ShouldBe("draft.txt:2:3: error house.Very Avoid \"very\".\n");
        Check("draft.txt").Output.ShouldBe("draft.txt:2:3: error house.Very Avoid \"very\".\n");
    }

    [Fact]
    public void The_file_beside_standard_input_is_read_too()
    {
        _folder.With("draft.txt.editlint", "house.Wordy\n");

        CommandLineRun.Of(_folder, "They utilize it.\n", [], "check", "-", "--stdin-filename", "draft.txt", "--rules", "house", "--format", "concise").Output.ShouldBe("");
    }

    [Fact]
    public void What_nothing_needs_in_it_and_what_is_wrong_with_it_is_reported_there()
    {
        _folder.With("a.txt", "They utilize it.\n").With("a.txt.editlint", "house.Wordy\nhouse.Very\nhouse.Vrey\nhouse.Very lin 2\nhouse.Very until: 2001-01-31\n").With("b.txt", "They use it.\n");

        var run = Check("--fail-on", "warning");

        run.Output.Split('\n').Select(l => string.Join(' ', l.Split(' ').Take(3))).ShouldBe(
        [
            "a.txt.editlint:2:1: warning EditLint.UnusedSuppression",
            "a.txt.editlint:3:1: warning EditLint.InvalidSuppression",
            "a.txt.editlint:4:1: warning EditLint.InvalidSuppression",
            "a.txt.editlint:5:1: warning EditLint.ExpiredSuppression",
            "",
        ]);
        run.ExitCode.ShouldBe(1);
        Check().ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_rule_that_is_not_selected_makes_nothing_unused()
    {
        _folder.With("draft.md", "<!-- editlint-disable-file house.Very Newsroom -->\n\nThey utilize it.\n").With("draft.md.editlint", "house.Very\n");

        Check("--select", "house.Wordy").Output.ShouldBe("draft.md:3:6: error house.Wordy Avoid \"utilize\".\n");
    }

    [Fact]
    public void Each_file_has_one_entry_in_the_order_of_the_paths_whatever_is_said_of_it()
    {
        _folder.With("a.txt", "They use it.\n").With("a.txt.editlint", "house.Wordy\n").With("b.txt", "They use it.\n")
            .With(".editlint.yml", "paths: house\nfoo: 1\nsuppressions:\n  - { files: '*.txt', rule: house.Very }\n  - { files: '*.txt', rule: house.Vrey }\n  - { files: '*.txt', rule: very, lines: 3-4 }\n");

        var run = CommandLineRun.In(_folder, "check", "--format", "json");

        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("files").EnumerateArray().Select(f => $"{f.GetProperty("path")} {string.Join(' ', f.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("rule").GetString()!["EditLint.".Length..]))}").ShouldBe(
        [
            ".editlint.yml SuspiciousConfiguration UnusedSuppression SuspiciousConfiguration UnusedSuppression",
            "a.txt ",
            "a.txt.editlint UnusedSuppression",
            "b.txt ",
        ]);
        report.GetProperty("summary").GetProperty("files").GetInt32().ShouldBe(4);
        report.GetProperty("summary").GetProperty("warnings").GetInt32().ShouldBe(5);
    }

    [Theory]
    [InlineData(".", true)]
    [InlineData("in", false)]
    [InlineData("in/a.txt", false)]
    public void A_suppression_is_called_unused_only_by_a_run_over_all_files_it_can_be_about(string path, bool isJudged)
    {
        _folder.With(".git/HEAD").With("in/a.txt", "They use it.\n").With("house/.keep").With(".editlint.yml", "paths: house\nsuppressions:\n  - { files: '*.txt', rule: house.Very }\n");

        CommandLineRun.In(_folder, "check", path, "--format", "concise").Output.Contains("EditLint.UnusedSuppression", StringComparison.Ordinal).ShouldBe(isJudged);
    }

    [Theory]
    [InlineData("EditLint.UnusedSuppression: off", "")]
    [InlineData("EditLint: error", "error")]
    public void A_configuration_says_how_much_an_unused_suppression_matters(string rule, string level)
    {
        _folder.With("a.txt", "They use it.\n").With("a.txt.editlint", "house.Very\n").With(".editlint.yml", $"paths: house\nrules: {{ {rule} }}\n");

        var output = CommandLineRun.In(_folder, "check", "--format", "concise").Output;

        string.Join(' ', output.Split(' ').Take(3)).ShouldBe(level.Length > 0 ? $"a.txt.editlint:1:1: {level} EditLint.UnusedSuppression" : "");
    }

    [Fact]
    public void A_suppression_that_two_configurations_build_on_is_used_when_it_is_in_one()
    {
        _folder.With("base.yml", "paths: house\nsuppressions:\n  - { files: '*.txt', rule: house.Very }\n")
            .With("a/.editlint.yml", "extends: ../base.yml\n").With("a/a.txt", "A very good map.\n")
            .With("b/.editlint.yml", "extends: ../base.yml\n").With("b/b.txt", "A good map.\n");

        CommandLineRun.In(_folder, "check", "--format", "concise").Output.ShouldBe("");
        _folder.With("a/a.txt", "A good map.\n");
        CommandLineRun.In(_folder, "check", "--format", "concise").Output.ShouldBe("base.yml:3:5: warning EditLint.UnusedSuppression 'house.Very' finds nothing here, so there is nothing to silence. Delete it.\n");
    }

    private CommandLineRun Check(params string[] arguments) => CommandLineRun.In(_folder, ["check", "--rules", "house", "--format", "concise", .. arguments]);
}

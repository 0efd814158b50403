using System.Text;
using System.Text.Json;
using CsCheck;
using EditLint.Cli;
using EditLint.Cli.Commands;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Core;

namespace EditLint.Tests.Cli;

public sealed class ReportTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: warning\ntokens: [utilize]\n")
        .With("a.md", "They utilize it. We utilize it.\n")
        .With("b.md", "All utilize it.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_run_writes_several_reports()
    {
        var run = Check("--format", "concise", "--format", "json=out/report.json", "-f", "text=report.out");
        run.ExitCode.ShouldBe(2, "the folder is not there");
        run.Output.ShouldBe("");
        File.Exists(_folder.PathOf("report.out")).ShouldBeFalse();
        Directory.CreateDirectory(_folder.PathOf("out"));

        run = Check("--format", "concise", "--format", "json=out/report.json", "-f", "text=report.out");

        run.Output.ShouldBe(Check("--format", "concise").Output);
        File.ReadAllText(_folder.PathOf("out/report.json")).ShouldBe(Check("--format", "json").Output);
        File.ReadAllText(_folder.PathOf("report.out")).ShouldBe(Check().Output);
    }

    [Fact]
    public void Where_all_reports_go_to_files_their_names_are_told()
    {
        var run = Check("--format", "json=r.json", "--format", "concise=r.txt");

        run.Output.ShouldBe("");
        run.Error.ShouldBe("Found 3 findings in 2 files: see r.json and r.txt.\n");
    }

    [Fact]
    public void No_report_takes_the_place_of_a_configuration_or_a_baseline()
    {
        _folder.With(".editlint.yml", "minimum-level: warning\n");
        CommandLineRun.In(_folder, "baseline");

        Check("-o", ".editlint.yml").Error.ShouldBe("editlint: the report would replace '.editlint.yml', which is the configuration. Give it another name.\n");
        Check("-o", ".editlint-baseline.json").Error.ShouldBe("editlint: the report would replace '.editlint-baseline.json', which is the baseline. Give it another name.\n");
        File.ReadAllText(_folder.PathOf(".editlint.yml")).ShouldBe("minimum-level: warning\n");
    }

    [Fact]
    public void A_path_that_is_not_there_is_an_error_in_the_reports_for_programs()
    {
        var run = Check("a.md", "gone.md", "--format", "text", "--format", "sarif=s.json", "--format", "junit=j.xml", "--format", "json=r.json");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("editlint: there is no file or folder 'gone.md'.\n");
        run.Output.ShouldNotContain("gone.md");
        run.Output.ShouldContain("Found 2 warnings in 1 file.\n");
        var sarif = JsonDocument.Parse(File.ReadAllText(_folder.PathOf("s.json"))).RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        sarif.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        sarif.GetProperty("toolExecutionNotifications").GetArrayLength().ShouldBe(1);
        File.ReadAllText(_folder.PathOf("j.xml")).ShouldContain("""<testsuites name="editlint" tests="3" failures="2" errors="1" """);
        JsonDocument.Parse(File.ReadAllText(_folder.PathOf("r.json"))).RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()).ShouldBe(["a.md", "gone.md"]);
    }

    [Fact]
    public void A_report_of_the_last_run_is_no_article()
    {
        var first = Check("--format", "concise=report.txt");

        Check("--format", "concise=report.txt").Error.ShouldBe(first.Error);
        File.ReadAllText(_folder.PathOf("report.txt")).ShouldNotContain("report.txt");
    }

    [Fact]
    public void The_environment_names_the_format_when_nobody_else_does()
    {
        Dictionary<string, string> environment = new() { ["EDITLINT_OUTPUT_FORMAT"] = "json" };

        JsonDocument.Parse(CommandLineRun.Of(_folder, "", environment, "check").Output);
        CommandLineRun.Of(_folder, "", environment, "check", "--rules", "house", "--format", "concise").Output.ShouldStartWith("a.md:1:6: ");
    }

    [Theory]
    [InlineData("there is no format 'sarff'. Did you mean 'sarif'? The formats are ", "--format", "sarff")]
    [InlineData("several reports cannot all go to standard output. Write --format FORMAT=FILE for all but one.", "--format", "json", "--format", "text")]
    [InlineData("several reports cannot all go to 'x'. Write --format FORMAT=FILE for all but one.", "--format", "json", "--format", "text", "--output", "x")]
    [InlineData("two reports would be written to './x'. Give each a file of its own.", "--format", "json=./x", "--format", "text=x")]
    [InlineData("the report would replace 'a.md', which is among the articles to check. Give it another name.", "a.md", "--format", "json=a.md")]
    [InlineData("the report would replace 'a.md', which is among the articles to check. Give it another name.", ".", "-o", "a.md")]
    [InlineData("the report would replace 'house/Wordy.yml', which is a rule. Give it another name.", ".", "-o", "house/Wordy.yml")]
    [InlineData("each report has its file already, so --output 'y' is for none of them. Leave it out.", "--format", "json=x", "--output", "y")]
    [InlineData("--format json= names no file. Write --format json=FILE, or leave out '='.", "--format", "json=")]
    public void A_contradiction_is_told(string message, params string[] arguments)
    {
        var run = Check(arguments);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"editlint: {message}");
    }

    [Fact]
    public void No_more_findings_are_shown_than_asked_for_and_the_rest_is_counted()
    {
        var run = Check("--format", "concise", "--max-findings", "1");

        run.Output.ShouldBe("a.md:1:6: warning house.Wordy Avoid \"utilize\".\n");
        run.Error.ShouldContain("editlint: 2 more findings not shown, because of --max-findings.\n");
        Check("--max-findings", "0", "--fail-on", "warning").ExitCode.ShouldBe(1);
        JsonDocument.Parse(Check("--max-findings", "2", "--format", "json").Output).RootElement.GetProperty("files").EnumerateArray()
            .Select(f => f.GetProperty("diagnostics").GetArrayLength()).ShouldBe([2, 0]);
        Check("--max-findings", "-1").Error.ShouldContain("--max-findings must be a number from 0 on, not '-1'.");
    }

    [Theory]
    [InlineData("Integrity,house", long.MaxValue)]
    [InlineData("Integrity,house", 0)]
    [InlineData("house", long.MaxValue)]
    public void What_the_baseline_knows_is_not_among_the_rest(string selected, long mostHeldBytes)
    {
        CommandLineRun.In(_folder, "baseline", "--rules", "house", "b.md");
        _folder.With("b.md", "All utilize it.\n\nNobody else would utilize that.\n").With("c.md", "You utilize it.\n");
        using var error = new StringWriter();
        var terminal = new Terminal { Input = Stream.Null, Output = TextWriter.Null, Error = error, WorkingFolder = _folder.Path, GetEnvironmentVariable = _ => null };

        CheckRunner.Run(terminal, new CheckSettings { RuleFolders = ["house"], Selection = new RuleSelection([.. selected.Split(',')], []), MaxFindings = 1, MostHeldBytes = mostHeldBytes, Jobs = 2 });

        error.ToString().ShouldContain("editlint: 3 more findings not shown, because of --max-findings.");
    }

    [Theory]
    [InlineData("2", 1)]
    [InlineData("3", 0)]
    public void More_warnings_than_allowed_are_a_failure(string most, int code)
    {
        var run = Check("--max-warnings", most);

        run.ExitCode.ShouldBe(code);
        run.Error.Contains("editlint: 3 warnings, and --max-warnings allows 2.\n", StringComparison.Ordinal).ShouldBe(code == 1);
    }

    [Fact]
    public void Parts_reach_their_reports_however_they_are_cut() =>
        Gen.Select(Gen.Select(Gen.Byte[0, 40].Array[0, 6], Gen.Byte[0, 40].Array[0, 6]), Gen.Int[1, 50].Array[1, 40]).Sample((parts, cuts) =>
        {
            FakeReporter[] reporters = [new(parts.Item1), new(parts.Item2)];
            var composite = new CompositeReporter([.. reporters]);
            var rendered = new MemoryStream();
            composite.Render(new LintResult(new Core.Text.SourceText("a.md", ""), []), rendered.Write);

            var left = rendered.ToArray().AsSpan();
            for (var i = 0; !left.IsEmpty; i++)
            {
                var length = Math.Min(left.Length, cuts[i % cuts.Length]);
                composite.Write(left[..length]);
                left = left[length..];
            }

            foreach (var reporter in reporters)
                reporter.Written.ShouldBe(reporter.Expected);
        });

    private CommandLineRun Check(params string[] more) => CommandLineRun.In(_folder, ["check", "--rules", "house", .. more]);

    private sealed class FakeReporter(byte[] pieces) : IReporter
    {
        private readonly StringBuilder _written = new();

        public string Written => _written.ToString();

        public string Expected => string.Concat(pieces.Select(p => new string((char)('0' + p), p)));

        public void Render(LintResult result, Utf8Sink take)
        {
            foreach (var piece in pieces)
                take(Encoding.UTF8.GetBytes(new string((char)('0' + piece), piece)));
        }

        public void Write(ReadOnlySpan<byte> rendered) => _written.Append(Encoding.UTF8.GetString(rendered));

        public void Finish(LintSummary summary)
        {
        }

        public void Flush()
        {
        }
    }
}

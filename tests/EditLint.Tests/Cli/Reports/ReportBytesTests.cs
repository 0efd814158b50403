using EditLint.Cli.Commands;
using EditLint.Cli.Reporters;
using EditLint.Tests.Support;

namespace EditLint.Tests.Cli.Reports;

/// <summary>One run, however it is made: the same bytes.</summary>
public sealed class ReportBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportBytesTests()
    {
        foreach (var seed in Directory.GetFiles(Path.Combine(Repository.Root, "seeds")))
            _folder.With(Path.GetFileName(seed), File.ReadAllText(seed));
        // Passages in several files, suppressions inside and outside, odd names, something that cannot be read.
        var story = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "missile-defense.txt"));
        for (var i = 0; i < 6; i++)
            _folder.With($"in {i}/näme.md", $"# Title {i}\n\n<!-- editlint-disable-next-line Prose -- said so -->\nIn order to see number {i} , they utilize it.\n\n{story.Split('\n')[i + 1]}\n");
        _folder.With("odd.txt.editlint", "Integrity.RepeatedWord \"the the\" -- wanted\n").With("odd.txt", "It is the the end of the day.\n");
        File.WriteAllBytes(_folder.PathOf("zero.txt"), [0, 1, 2, 0, 255, 0]);
    }

    public static TheoryData<string> Formats => [.. Enum.GetNames<ReportFormat>()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Workers_and_kept_results_make_no_difference(string name)
    {
        var format = FormatOption.NameOf(Enum.Parse<ReportFormat>(name));
        var expected = Check(format, "never", "1", "--no-cache");
        expected.Report.ShouldContain("missile-defense.txt");

        Check(format, "never", "8", "--no-cache").ShouldBe(expected);
        Check(format, "one", "1").ShouldBe(expected);
        Check(format, "one", "8").ShouldBe(expected);
        Check(format, "eight", "8").ShouldBe(expected);
        Check(format, "eight", "1").ShouldBe(expected);

        CommandLineRun.Of(_folder, "", Environment("one"), "baseline", "in 0", "in 3", "--no-config", "--select", "Integrity,Prose,Typography").ExitCode.ShouldBe(0);
        var known = Check(format, "never", "1", "--no-cache");
        known.ShouldNotBe(expected);
        Check(format, "one", "8").ShouldBe(known);
        Check(format, "eight", "1").ShouldBe(known);
    }

    private (int ExitCode, string Report, string Error, string Summary) Check(string format, string cache, string jobs, params string[] more)
    {
        var summary = _folder.PathOf("summary.out");
        File.Delete(summary);
        var run = CommandLineRun.Of(_folder, "", Environment(cache), ["check", ".", "--no-config", "--select", "Integrity,Prose,Typography", "--format", format, "--jobs", jobs, .. more]);
        return (run.ExitCode, run.Output, run.Error, File.Exists(summary) ? File.ReadAllText(summary) : "");
    }

    private Dictionary<string, string> Environment(string cache) => new()
    {
        ["HOME"] = _folder.PathOf(".home"),
        ["EDITLINT_CACHE_DIR"] = _folder.PathOf($".cache-{cache}"),
        ["GITHUB_STEP_SUMMARY"] = _folder.PathOf("summary.out"),
    };
}

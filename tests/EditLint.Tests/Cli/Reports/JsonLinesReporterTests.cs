using System.Text.Json;
using EditLint.Cli.Reporters;
using EditLint.Core;

namespace EditLint.Tests.Cli.Reports;

public sealed class JsonLinesReporterTests
{
    [Fact]
    public void Each_line_is_a_file_a_finding_or_the_summary()
    {
        var lines = Lines(RichReport.Options, RichReport.Results);

        lines.Select(l => Parse(l).GetProperty("kind").GetString()).ShouldBe(["file", "finding", "finding", "finding", "file", "finding", "file", "finding", "finding", "finding", "finding", "file", "file", "finding", "summary"]);
        lines[0].ShouldBe("""{"kind":"file","version":1,"path":"-plain.md","findings":3}""");
        lines[2].ShouldMatch("""^\{"kind":"finding","path":"-plain\.md","rule":"House\.Repeated","severity":"error","message":"This passage of 4 words repeats another\.","match":"One passage,\\nand another\.","range":\{"start":\{"line":1,"column":1,"offset":0\},"end":\{"line":2,"column":13,"offset":25\}\},"related":\[\{"message":"the first copy","path":"content/-été & \\"<100%>, a:b\\n::c\.md","range":\{"start":\{"line":3,"column":1,"offset":45\},"end":\{"line":3,"column":12,"offset":57\}\}\}\],"fixes":\[\],"fingerprint":"[0-9a-f]{32}"\}$""");
        lines[11].ShouldBe("""{"kind":"file","version":1,"path":"content/clean.md","findings":0}""");
        lines[^1].ShouldBe("""{"kind":"summary","version":1,"files":5,"errors":4,"warnings":3,"suggestions":2}""");
    }

    [Fact]
    public void A_finding_is_the_same_as_in_the_JSON_report()
    {
        var options = RichReport.Options with { ShowFolded = true };
        var lines = Lines(options, RichReport.Results).Select(Parse).Where(l => l.GetProperty("kind").GetString() == "finding").ToList();
        var all = Parse(ReportText.Of(ReportFormat.Json, options, RichReport.Results)).GetProperty("files").EnumerateArray()
            .SelectMany(f => f.GetProperty("diagnostics").EnumerateArray().Select(d => (Path: f.GetProperty("path").GetString(), Finding: d))).ToList();

        lines.Count.ShouldBe(all.Count);
        foreach (var (line, (path, finding)) in lines.Zip(all))
        {
            line.GetProperty("path").GetString().ShouldBe(path);
            line.EnumerateObject().Select(p => p.Name).Except(["kind", "path", "fingerprint"]).ShouldBe(finding.EnumerateObject().Select(p => p.Name));
            foreach (var property in finding.EnumerateObject())
                JsonElement.DeepEquals(line.GetProperty(property.Name), property.Value).ShouldBeTrue(property.Name);
        }
    }

    [Fact]
    public void What_is_there_is_passed_on_before_the_run_ends()
    {
        using var stream = new MemoryStream();
        using var output = new StreamWriter(stream);
        using IReporter reporter = ReporterFactory.Create(ReportFormat.JsonLines, output, RichReport.Options);

        reporter.Report(RichReport.Clean);

        System.Text.Encoding.UTF8.GetString(stream.ToArray()).ShouldEndWith("{\"kind\":\"file\",\"version\":1,\"path\":\"content/clean.md\",\"findings\":0}\n");
    }

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    private static string[] Lines(ReportOptions options, params LintResult[] results) => ReportText.Of(ReportFormat.JsonLines, options, results).TrimEnd('\n').Split('\n');
}

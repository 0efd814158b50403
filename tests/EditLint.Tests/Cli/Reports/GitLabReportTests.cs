using System.Text.Json;
using EditLint.Cli.Reporters;
using EditLint.Core;

namespace EditLint.Tests.Cli.Reports;

public sealed class GitLabReportTests
{
    [Fact]
    public void It_is_an_array_of_findings_with_the_rule_in_their_descriptions()
    {
        var lines = GitLab(RichReport.Options, RichReport.Results).Split('\n');

        lines[0].ShouldBe("[");
        lines[^2..].ShouldBe(["]", ""]);
        lines.Length.ShouldBe(12);
        lines[2].ShouldMatch("""^\{"description":"House\.Repeated: This passage of 4 words repeats another\.","check_name":"House\.Repeated","fingerprint":"[0-9a-f]{32}","severity":"major","location":\{"path":"-plain\.md","positions":\{"begin":\{"line":1,"column":1\},"end":\{"line":2,"column":13\}\}\}\},$""");
        lines[5].ShouldContain("""{"path":"content/-été & \"<100%>, a:b\n::c.md","positions":{"begin":{"line":1,"column":9},"end":{"line":1,"column":16}}}""");
    }

    [Fact]
    public void Each_finding_has_what_GitLab_needs_and_a_fingerprint_of_its_own()
    {
        var findings = JsonDocument.Parse(GitLab(RichReport.Options, [.. RichReport.Results, RichReport.Long("a.md", 3000), RichReport.Long("b.md", 3000)])).RootElement.EnumerateArray().ToList();

        findings.Count.ShouldBe(6009);
        foreach (var finding in findings)
        {
            finding.GetProperty("description").GetString().ShouldNotBeNullOrEmpty();
            finding.GetProperty("severity").GetString().ShouldBeOneOf("info", "minor", "major");
            finding.GetProperty("location").GetProperty("path").GetString()!.ShouldNotStartWith("./");
            finding.GetProperty("location").GetProperty("positions").GetProperty("begin").GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
        }
        findings.Select(f => f.GetProperty("fingerprint").GetString()).Distinct().Count().ShouldBe(findings.Count);
    }

    [Fact]
    public void A_clean_run_is_an_empty_array()
    {
        GitLab(RichReport.Options, RichReport.Clean).ShouldBe("[]\n");
        GitLab(RichReport.Options).ShouldBe("[]\n");
    }

    [Fact]
    public void Paths_are_from_the_top_of_the_project() =>
        GitLab(RichReport.Options with { GetEnvironmentVariable = name => name == "CI_PROJECT_DIR" ? Path.GetDirectoryName(RichReport.Options.WorkingFolder) : null }, RichReport.Results)
            .ShouldContain("\"path\":\"site/-plain.md\"");

    private static string GitLab(ReportOptions options, params LintResult[] results) => ReportText.Of(ReportFormat.GitLab, options, results);
}

using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using EditLint.Cli.Commands;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Cli.Reports;

/// <summary>What holds for all formats of programs.</summary>
public sealed class ReportConsistencyTests
{
    private static readonly ReportFormat[] All = [ReportFormat.Sarif, ReportFormat.GitHub, ReportFormat.GitLab, ReportFormat.JUnit, ReportFormat.Checkstyle, ReportFormat.Rdjson, ReportFormat.JsonLines];

    public static TheoryData<string> Formats => [.. All.Select(f => f.ToString())];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_bytes_do_not_depend_on_how_the_parts_were_kept_or_cut(string name)
    {
        var format = Enum.Parse<ReportFormat>(name);
        LintResult[] results = [.. RichReport.Results, RichReport.Long("a.md", 400), RichReport.Long("b.md", 3)];
        var expected = ReportText.Of(format, RichReport.Options, results);

        foreach (var length in new[] { 1, 7, 100_000 })
            ReportText.InPieces(format, RichReport.Options, length, results).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_founding_article_is_a_sound_report(string name)
    {
        var format = Enum.Parse<ReportFormat>(name);
        var run = CommandLineRun.At(Repository.Root, "", [], "check", "seeds", "--no-config", "--format", FormatOption.NameOf(format));

        Mistakes(format, run.Output).ShouldBeEmpty();
        run.Output.ShouldContain("seeds/missile-defense.txt");
        run.Output.ShouldNotContain(Repository.Root);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whatever_is_in_names_texts_and_messages_the_report_is_sound(string name)
    {
        var format = Enum.Parse<ReportFormat>(name);
        var text = Gen.Char.Array[1, 40].Select(c => new string(c));

        Gen.Select(text, text, text).Sample((path, content, message) =>
        {
            var source = new SourceText(path.Replace('\0', '_'), content);
            var result = new LintResult(source, [RichReport.Finding(RichReport.Odd, source, content[..1], message), RichReport.Finding(RichReport.Odd, source, content, message)]);
            Mistakes(format, ReportText.Of(format, new ReportOptions { Rules = [RichReport.Odd] }, result)).ShouldBeEmpty();
        }, iter: format == ReportFormat.Sarif ? 40 : 400);
    }

    private static string[] Mistakes(ReportFormat format, string report)
    {
        switch (format)
        {
            case ReportFormat.Sarif:
                return JsonSchemaCheck.Mistakes(report, "sarif-2.1.0.json");
            case ReportFormat.JUnit:
                return JUnitReporterTests.Mistakes(report);
            case ReportFormat.Checkstyle:
                XDocument.Parse(report);
                return [];
            case ReportFormat.JsonLines:
                return [.. report.TrimEnd('\n').Split('\n').Where(l => JsonDocument.Parse(l).RootElement.ValueKind != JsonValueKind.Object)];
            case ReportFormat.GitHub:
                return [.. report.Split('\n').Where(l => l.StartsWith("::") && !l.StartsWith("::group::") && l != "::endgroup::" && !l.StartsWith("::error file=") && !l.StartsWith("::warning file=") && !l.StartsWith("::notice file="))];
            default:
                JsonDocument.Parse(report).Dispose();
                return [];
        }
    }
}

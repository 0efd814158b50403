using System.Text;
using System.Text.Json;
using EditLint.Cli.Reporters;
using EditLint.Core;

namespace EditLint.Tests.Cli.Reports;

public sealed class RdjsonReportTests
{
    // The messages of reviewdog.proto, with the type of each of their fields.
    private static readonly Dictionary<string, Dictionary<string, string>> Messages = new()
    {
        ["DiagnosticResult"] = new() { ["diagnostics"] = "[Diagnostic]", ["source"] = "Source", ["severity"] = "Severity" },
        ["Diagnostic"] = new()
        {
            ["message"] = "string",
            ["location"] = "Location",
            ["severity"] = "Severity",
            ["source"] = "Source",
            ["code"] = "Code",
            ["suggestions"] = "[Suggestion]",
            ["original_output"] = "string",
            ["related_locations"] = "[RelatedLocation]",
        },
        ["RelatedLocation"] = new() { ["message"] = "string", ["location"] = "Location" },
        ["Location"] = new() { ["path"] = "string", ["range"] = "Range" },
        ["Range"] = new() { ["start"] = "Position", ["end"] = "Position" },
        ["Position"] = new() { ["line"] = "int", ["column"] = "int" },
        ["Suggestion"] = new() { ["range"] = "Range", ["text"] = "string" },
        ["Source"] = new() { ["name"] = "string", ["url"] = "string" },
        ["Code"] = new() { ["value"] = "string", ["url"] = "string" },
    };

    [Fact]
    public void Findings_stand_on_a_line_each_with_columns_in_bytes()
    {
        var lines = Rdjson(RichReport.Options, RichReport.Results).Split('\n');

        lines[0].ShouldBe("""{"source":{"name":"editlint"},"diagnostics":[""");
        lines[^2].ShouldBe("]}");
        lines[1].ShouldBe("""{"message":"House.Odd failed with ArgumentException: no such option.","location":{"path":"-plain.md"},"severity":"ERROR","code":{"value":"EditLint.RuleFailure"}},""");
        lines[2].ShouldBe("""{"message":"This passage of 4 words repeats another.","location":{"path":"-plain.md","range":{"start":{"line":1,"column":1},"end":{"line":2,"column":13}}},"severity":"ERROR","code":{"value":"House.Repeated","url":"https://example.org/rules/repeated%20passages"},"related_locations":[{"message":"the first copy","location":{"path":"content/-été & \"<100%>, a:b\n::c.md","range":{"start":{"line":3,"column":1},"end":{"line":3,"column":15}}}}]},""");
        // Two emoji of four bytes each, a blank, "They" and a blank.
        lines[5].ShouldContain("\"range\":{\"start\":{\"line\":1,\"column\":15},\"end\":{\"line\":1,\"column\":22}}");
    }

    [Fact]
    public void Several_changes_become_one_suggestion_with_what_stands_between_them() =>
        Rdjson(RichReport.Options, RichReport.Results).ShouldContain(
            """
            "suggestions":[{"range":{"start":{"line":1,"column":15},"end":{"line":1,"column":22}},"text":"use"},{"range":{"start":{"line":1,"column":10},"end":{"line":1,"column":26}},"text":"It \uD83C\uDF89 utilize\r\n"}]
            """);

    [Fact]
    public void It_is_what_reviewdog_reads()
    {
        foreach (var text in new[] { Rdjson(RichReport.Options, RichReport.Results), Rdjson(RichReport.Options), Rdjson(RichReport.Options with { ShowFolded = true }, [.. RichReport.Results, RichReport.Long("a.md", 3000)]) })
        {
            using var document = JsonDocument.Parse(text);
            Mistakes(document.RootElement, "DiagnosticResult", "").ShouldBeEmpty();
        }
        using var wrong = JsonDocument.Parse(Rdjson(RichReport.Options, RichReport.Results).Replace("\"ERROR\"", "\"error\"").Replace("\"line\":1", "\"line\":0"));
        Mistakes(wrong.RootElement, "DiagnosticResult", "").ShouldNotBeEmpty();
    }

    [Fact]
    public void Columns_are_counted_in_bytes_whatever_is_asked_first()
    {
        var source = new Core.Text.SourceText("a.md", "é🎉x\r\nyé\rzz");
        var columns = new Utf8Columns();

        foreach (var offset in new[] { 4, 0, 1, 3, 9, 6, 8, 10, 4 })
        {
            var line = source.GetLinePosition(offset);
            columns.Of(source, offset).ShouldBe((line.Line + 1, Encoding.UTF8.GetByteCount(source.Text.AsSpan(offset - line.Character, line.Character)) + 1));
        }
    }

    private static IEnumerable<string> Mistakes(JsonElement value, string type, string place) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String ? [] : [$"{place} is no text"],
        "int" => value.ValueKind == JsonValueKind.Number && value.GetInt32() > 0 ? [] : [$"{place} is no number from 1"],
        "Severity" => value.GetString() is "ERROR" or "WARNING" or "INFO" ? [] : [$"{place} is no severity"],
        ['[', .. var item, ']'] => value.EnumerateArray().SelectMany((v, i) => Mistakes(v, item, $"{place}[{i}]")),
        _ => value.EnumerateObject().SelectMany(p => Messages[type].TryGetValue(p.Name, out var field) ? Mistakes(p.Value, field, $"{place}.{p.Name}") : [$"{place} has no field {p.Name}"]),
    };

    private static string Rdjson(ReportOptions options, params LintResult[] results) => ReportText.Of(ReportFormat.Rdjson, options, results);
}

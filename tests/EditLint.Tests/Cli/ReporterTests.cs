using System.Text.Json;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli;

public class ReporterTests
{
    [Fact]
    public void Text_shows_each_place_and_the_places_it_speaks_of() =>
        Text(ReportSample.Result, ReportSample.Clean).ShouldBe("""
            suggestion House.Wordy: "utilize" says no more than "use".
             --> content/a.md:1:6
              |
            1 | They utilize it.
              |      ^^^^^^^
              = help: Write "use"

            error House.Repeated: The passage stands twice.
             --> content/a.md:4:1
              |
            4 | One.
              | ^^^^
            5 | Two 🎉.
              | ^^^^^^^
             ::: content/a.md:2:1: the first copy
              |
            2 | One.
              | ----
            3 | Two 🎉.
              | -------

            Found 1 error and 1 suggestion in 1 of 2 files.
            1 more finding in copied text repeats one of these: --show-folded shows it.
            Run 'editlint explain House.Wordy' to read why a rule is there and what to do.

            """);

    [Fact]
    public void Text_shows_folded_findings_when_asked() =>
        Text(new ReportOptions { ShowFolded = true, Quiet = true }, ReportSample.Result).ShouldEndWith("""
            suggestion House.Wordy: "One" is a number.
             --> content/a.md:4:1
              |
            4 | One.
              | ^^^
              = note: repeats content/a.md:2:1 in copied text, so it does not count


            """);

    [Fact]
    public void Text_colours_what_it_shows_when_asked()
    {
        var text = Text(new ReportOptions { Color = true }, ReportSample.Result);

        text.ShouldContain("\e[1;36msuggestion\e[0m \e[1mHouse.Wordy\e[0m: ");
        text.ShouldContain("\e[34m1 |\e[0m They utilize it.\n");
    }

    [Fact]
    public void Text_says_nothing_about_sound_files() => Text(ReportSample.Clean).ShouldBe("");

    [Fact]
    public void Text_shows_the_ends_of_a_long_passage_and_wraps_long_messages()
    {
        var source = new SourceText("a.txt", string.Join('\n', Enumerable.Range(1, 12).Select(i => $"Line {i}.")));
        var finding = Finding(source, TextSpan.FromBounds(source.Text.IndexOf("2.", StringComparison.Ordinal), source.Text.IndexOf("\nLine 12", StringComparison.Ordinal) + 1),
            "This passage is long, and the message about it is long as well, so that it has to go on in a second line.");

        Text(new ReportOptions { Width = 60, Quiet = true }, finding).ShouldBe("""
            warning House.Long: This passage is long, and the message
              about it is long as well, so that it has to go on in a
              second line.
              --> a.txt:2:6
               |
             2 | Line 2.
               |      ^^
            ...
            11 | Line 11.
               | ^^^^^^^^


            """);
    }

    [Fact]
    public void Text_shows_no_source_where_a_file_could_not_be_read() =>
        Text(new LintResult(new SourceText("a.txt", ""), [ToolDescriptors.UnreadableFile.Report(new Location(new SourceText("a.txt", ""), default), "It is not text.")])).ShouldStartWith("""
            error EditLint.UnreadableFile: It is not text.
             --> a.txt

            Found 1 error in 1 file.

            """);

    [Theory]
    [InlineData("", "Cut it (\"utilize\" goes)")]
    [InlineData("use", "Cut it (\"utilize\" becomes \"use\")")]
    [InlineData("it", "Cut it")]
    public void Text_tells_what_a_fix_would_write(string newText, string help)
    {
        var source = new SourceText("a.txt", "utilize");
        var finding = Finding(source, new TextSpan(0, 7), "Wordy.", new CodeFix("Cut it", FixSafety.Review, new TextChange(new TextSpan(0, 7), newText)));

        Text(finding).ShouldContain($"  = help: {help}\n");
    }

    [Fact]
    public void Text_lets_no_control_character_of_an_article_through()
    {
        var source = new SourceText("a\u001b[2J.txt", "bad \u001b]0;title\u0007 \u009b31m \u202e text");
        var finding = Finding(source, new TextSpan(4, 3), $"About {source.Text}");

        var text = Text(finding) + Write((output, options) => new ConciseReporter(output, options), new ReportOptions(), finding);

        text.ShouldNotContain('\u001b');
        text.ShouldNotContain('\u0007');
        text.ShouldNotContain('\u009b');
        text.ShouldNotContain('\u202e');
    }

    [Fact]
    public void Concise_has_one_line_for_each_finding() =>
        Write((output, options) => new ConciseReporter(output, options), new ReportOptions { ShowFolded = true }, ReportSample.Result, ReportSample.Clean).ShouldBe("""
            content/a.md:1:6: suggestion House.Wordy "utilize" says no more than "use".
            content/a.md:4:1: error House.Repeated The passage stands twice.
            content/a.md:4:1: suggestion House.Wordy "One" is a number. (repeats content/a.md:2:1)

            """);

    [Fact]
    public void Json_has_every_file_and_the_numbers()
    {
        var json = Json(new ReportOptions(), ReportSample.Result, ReportSample.Clean);

        json.ShouldStartWith("""
            {
              "version": 1,
              "files": [
                {
                  "path": "content/a.md",
                  "diagnostics": [
                    {
                      "rule": "House.Wordy",
                      "severity": "suggestion",
                      "message": "\"utilize\" says no more than \"use\".",
                      "match": "utilize",
                      "range": {
                        "start": {
                          "line": 1,
                          "column": 6,
                          "offset": 5
                        },
                        "end": {
                          "line": 1,
                          "column": 13,
                          "offset": 12
                        }
                      },
                      "related": [],
                      "fixes": [
                        {
                          "title": "Write \"use\"",
                          "safety": "safe",
                          "edits": [
                            {
                              "range": {
            """);
        var root = JsonDocument.Parse(json).RootElement;
        root.GetProperty("files")[1].ToString().ShouldBe("""
            {
                  "path": "content/b.md",
                  "diagnostics": []
                }
            """);
        root.GetProperty("summary").ToString().ShouldBe("""
            {
                "files": 2,
                "errors": 1,
                "warnings": 0,
                "suggestions": 1
              }
            """);
    }

    [Fact]
    public void Json_counts_columns_in_code_points_and_offsets_in_utf16()
    {
        var end = JsonDocument.Parse(Json(new ReportOptions(), ReportSample.Result)).RootElement.GetProperty("files")[0].GetProperty("diagnostics")[1].GetProperty("range").GetProperty("end");

        end.GetProperty("column").GetInt32().ShouldBe(7);
        end.GetProperty("offset").GetInt32().ShouldBe(42);
    }

    [Fact]
    public void Json_says_what_a_folded_finding_repeats()
    {
        var findings = JsonDocument.Parse(Json(new ReportOptions { ShowFolded = true }, ReportSample.Result)).RootElement.GetProperty("files")[0].GetProperty("diagnostics");

        findings.GetArrayLength().ShouldBe(3);
        findings[0].TryGetProperty("foldedInto", out _).ShouldBeFalse();
        var original = findings[2].GetProperty("foldedInto");
        original.GetProperty("rule").GetString().ShouldBe("House.Wordy");
        original.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void Json_is_whole_without_any_file() =>
        JsonDocument.Parse(Json(new ReportOptions())).RootElement.GetProperty("files").GetArrayLength().ShouldBe(0);

    private static LintResult Finding(SourceText source, TextSpan span, string message, params CodeFix[] fixes) => new(source, [new Diagnostic
    {
        Descriptor = new DiagnosticDescriptor("House.Long", "", Severity.Warning),
        Location = new Location(source, span),
        Message = message,
        Severity = Severity.Warning,
        Fixes = [.. fixes],
    }]);

    private static string Text(params LintResult[] results) => Text(new ReportOptions(), results);

    private static string Text(ReportOptions options, params LintResult[] results) => Write((output, o) => new TextReporter(output, o), options, results);

    private static string Json(ReportOptions options, params LintResult[] results) => Write((output, o) => new JsonReporter(output, o), options, results);

    private static string Write(Func<TextWriter, ReportOptions, IReporter> create, ReportOptions options, params LintResult[] results)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var reporter = create(output, options);
        foreach (var result in results)
            reporter.Report(result);
        reporter.Finish(results.Aggregate(LintSummary.Empty, (summary, result) => summary.Add(result)));
        return output.ToString();
    }
}

using System.Text.Json;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli.Reports;

public sealed class SarifReporterTests
{
    private const string Schema = "sarif-2.1.0.json";

    [Fact]
    public void It_is_valid_whatever_is_in_it()
    {
        JsonSchemaCheck.Mistakes(Sarif(RichReport.Options, RichReport.Results), Schema).ShouldBeEmpty();
        JsonSchemaCheck.Mistakes(Sarif(RichReport.Options with { HasBaseline = true, ShowFolded = true }, RichReport.Results), Schema).ShouldBeEmpty();
        JsonSchemaCheck.Mistakes(Sarif(new ReportOptions()), Schema).ShouldBeEmpty();
        JsonSchemaCheck.Mistakes(Sarif(new ReportOptions(), RichReport.Long("long.md", 3000)), Schema).ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_sees_what_is_wrong() =>
        JsonSchemaCheck.Mistakes(Sarif(RichReport.Options, RichReport.Results).Replace("\"startLine\":1", "\"startLine\":0").Replace("\"helpUri\":\"", "\"helpUri\":\"see "), Schema).Length.ShouldBeGreaterThan(1);

    [Fact]
    public void The_rules_say_what_they_are_for_and_their_results_point_to_them()
    {
        var run = Run(RichReport.Options, RichReport.Results);
        var driver = run.GetProperty("tool").GetProperty("driver");
        var rules = driver.GetProperty("rules");

        driver.GetProperty("name").GetString().ShouldBe("EditLint");
        driver.TryGetProperty("informationUri", out _).ShouldBeFalse();
        rules.EnumerateArray().Select(r => r.GetProperty("id").GetString()).Take(4).ShouldBe(["House.Odd", "House.Repeated", "House.Wordy", "EditLint.ExpiredSuppression"]);
        rules[1].GetRawText().ShouldBe("""{"id":"House.Repeated","name":"Repeated","shortDescription":{"text":"A passage that stands twice is a slip."},"fullDescription":{"text":"A passage that stands twice is a slip. Keep `one`.\n\n- The first is mostly right."},"help":{"text":"A passage that stands twice is a slip. Keep `one`.\n\n- The first is mostly right.","markdown":"A passage that stands **twice** is a slip. Keep `one`.\n\n- The first is mostly right.\n"},"helpUri":"https://example.org/rules/repeated%20passages","defaultConfiguration":{"level":"error"},"properties":{"precision":"high","problem.severity":"error","tags":["prose","House"]}}""");
        rules[2].TryGetProperty("helpUri", out _).ShouldBeFalse();
        rules[2].GetProperty("fullDescription").GetProperty("text").GetString().ShouldBe("\"{match}\" says no more than \"{replacement}\".");
        foreach (var result in run.GetProperty("results").EnumerateArray())
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
    }

    [Fact]
    public void A_result_names_its_places_in_UTF16_units_and_its_file_as_a_URI()
    {
        var result = Results(RichReport.Options).First(r => r.TryGetProperty("fixes", out _));

        result.GetProperty("level").GetString().ShouldBe("note");
        result.GetProperty("locations")[0].GetRawText().ShouldBe("""{"physicalLocation":{"artifactLocation":{"uri":"content/-%C3%A9t%C3%A9%20%26%20%22%3C100%25%3E%2C%20a%3Ab%0A%3A%3Ac.md","uriBaseId":"%SRCROOT%"},"region":{"startLine":1,"startColumn":11,"endLine":1,"endColumn":18,"charOffset":10,"charLength":7,"snippet":{"text":"utilize"}}}}""");
        result.GetProperty("message").GetProperty("text").GetString().ShouldBe("\"utilize\" says\nno more: 100% than \"use\", <b>\u0001\uFFFD.");
        result.GetProperty("fixes").GetArrayLength().ShouldBe(2);
        var second = result.GetProperty("fixes")[1];
        second.GetProperty("description").GetProperty("text").GetString().ShouldBe("Turn it round");
        second.GetProperty("properties").GetProperty("safety").GetString().ShouldBe("review");
        second.GetProperty("artifactChanges")[0].GetProperty("replacements")[1].GetRawText().ShouldBe("""{"deletedRegion":{"startLine":1,"startColumn":18,"endLine":1,"endColumn":22,"charOffset":17,"charLength":4},"insertedContent":{"text":"\r\n"}}""");
    }

    [Fact]
    public void Related_places_lie_in_other_files_and_have_numbers() =>
        Results(RichReport.Options).First(r => r.TryGetProperty("relatedLocations", out _)).GetProperty("relatedLocations")[0].GetRawText().ShouldBe("""
            {"id":1,"physicalLocation":{"artifactLocation":{"uri":"content/-%C3%A9t%C3%A9%20%26%20%22%3C100%25%3E%2C%20a%3Ab%0A%3A%3Ac.md","uriBaseId":"%SRCROOT%"},"region":{"startLine":3,"startColumn":1,"endLine":3,"endColumn":13,"charOffset":45,"charLength":12,"snippet":{"text":"One. \uD83C\uDF89 Two."}}},"message":{"text":"the first copy"}}
            """);

    [Fact]
    public void Silenced_findings_say_so_and_known_ones_are_unchanged()
    {
        var results = Results(RichReport.Options with { HasBaseline = true });
        var suppressed = results.Where(r => r.TryGetProperty("suppressions", out _)).Select(r => r.GetProperty("suppressions")[0]).ToList();

        suppressed.Count.ShouldBe(2);
        suppressed[0].GetProperty("kind").GetString().ShouldBe("external");
        suppressed[0].GetProperty("justification").GetString().ShouldBe("the house \"says\" so");
        suppressed[0].GetProperty("location").GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe(".editlint.yml");
        suppressed[1].GetProperty("kind").GetString().ShouldBe("inSource");
        suppressed[1].TryGetProperty("justification", out _).ShouldBeFalse();
        results.Count(r => r.GetProperty("baselineState").GetString() == "unchanged").ShouldBe(1);
        results.Count(r => r.GetProperty("baselineState").GetString() == "new").ShouldBe(results.Count - 1);
        Run(RichReport.Options, RichReport.Results).GetRawText().ShouldNotContain("baselineState");
    }

    [Fact]
    public void What_went_wrong_is_a_notification_and_the_run_did_not_succeed()
    {
        var invocation = Run(RichReport.Options, RichReport.Results).GetProperty("invocations")[0];

        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        var notifications = invocation.GetProperty("toolExecutionNotifications");
        notifications.GetArrayLength().ShouldBe(2);
        notifications[0].GetRawText().ShouldBe("""{"descriptor":{"id":"EditLint.RuleFailure"},"associatedRule":{"id":"House.Odd","index":0},"level":"error","message":{"text":"House.Odd failed with ArgumentException: no such option."},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"-plain.md","uriBaseId":"%SRCROOT%"}}}]}""");
        Run(RichReport.Options, RichReport.Clean).GetProperty("invocations")[0].GetRawText().ShouldBe("""{"executionSuccessful":true,"toolExecutionNotifications":[]}""");
    }

    [Fact]
    public void Fingerprints_differ_and_stay_when_text_moves_or_findings_are_silenced()
    {
        var all = Results(RichReport.Options).Select(Fingerprint).ToList();
        all.Distinct().Count().ShouldBe(all.Count);

        var before = RichReport.Results[0];
        var moved = new SourceText("-plain.md", "A new paragraph.\n\n" + RichReport.Plain.Text);
        var after = new LintResult(moved, [RichReport.Finding(RichReport.Repeated, moved, "One passage,\nand another.", "Elsewhere.")]);
        Fingerprint(Parse(Sarif(RichReport.Options, after))[0].GetProperty("results")[0]).ShouldBe(all[0]);
        Parse(Sarif(RichReport.Options, before with { Suppressed = [], Baselined = [], Diagnostics = [.. before.Diagnostics.Concat(before.Suppressed.Select(s => s.Diagnostic)).Concat(before.Baselined).OrderBy(d => d.Location.Span)] }))[0]
            .GetProperty("results").EnumerateArray().Select(Fingerprint).ShouldBe(all.Take(4));
    }

    [Fact]
    public void Lines_have_the_names_that_the_upload_step_gives_them()
    {
        // Examples of github/codeql-action.
        Names("").ShouldBe(["c129715d7a2bc9a3:1"]);
        Names(" a\nb\n  \t\tc\n d").ShouldBe(["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]);
        string[] names = ["e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1"];
        foreach (var end in new[] { "\n", "\r", "\r\n" })
            Names(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n".Replace("\n", end)).ShouldBe(names);
        GitHubLineHashes.Of(new SourceText("a.txt", "a", System.Text.Encoding.Latin1)).ShouldBeNull();

        static string[] Names(string text)
        {
            var source = new SourceText("a.md", text);
            return [.. Enumerable.Range(0, source.LineCount).Select(i => GitHubLineHashes.Of(source)![i])];
        }
    }

    [Fact]
    public void What_is_too_much_for_one_run_goes_into_more_of_them()
    {
        var text = ReportText.Of(output => new SarifReporter(output, RichReport.Options, mostResults: 10), RichReport.Long("a.md", 15), RichReport.Long("b.md", 7));
        var runs = Parse(text);

        JsonSchemaCheck.Mistakes(text, Schema).ShouldBeEmpty();
        runs.GetArrayLength().ShouldBe(3);
        runs.EnumerateArray().Select(r => r.GetProperty("results").GetArrayLength()).ShouldBe([10, 10, 2]);
        runs.EnumerateArray().Select(r => r.TryGetProperty("automationDetails", out var details) ? details.GetProperty("id").GetString() : null).ShouldBe([null, "editlint/part-2/", "editlint/part-3/"]);
        Parse(ReportText.Of(output => new SarifReporter(output, RichReport.Options, mostResults: 10), RichReport.Long("a.md", 10))).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Files_are_named_from_the_top_of_the_checkout()
    {
        var uris = Results(InWorkspace("GITHUB_WORKSPACE", "/house")).Select(Uri).Distinct().ToList();

        uris.ShouldContain("site/-plain.md");
        uris.ShouldContain("notes/%C3%A9.txt");
        Results(InWorkspace("GITHUB_WORKSPACE", "/elsewhere")).Select(Uri).ShouldContain("-plain.md");
        Results(InWorkspace("GITHUB_WORKSPACE", "/elsewhere")).Select(Uri).ShouldContain("../notes/%C3%A9.txt");
        Results(InWorkspace("GITHUB_WORKSPACE", "not a folder")).Select(Uri).ShouldContain("-plain.md");

        static string Uri(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
    }

    [Fact]
    public void A_long_passage_is_not_repeated_in_the_report()
    {
        var source = new SourceText("a.md", new string('a', 5000));
        var results = Parse(Sarif(RichReport.Options, new LintResult(source, [RichReport.Finding(RichReport.Odd, source, source.Text, "Long.")])))[0].GetProperty("results");

        results[0].GetRawText().ShouldNotContain("snippet");
        results[0].GetRawText().Length.ShouldBeLessThan(1000);
    }

    private static ReportOptions InWorkspace(string variable, string folder) =>
        RichReport.Options with { GetEnvironmentVariable = name => name == variable ? (OperatingSystem.IsWindows() && folder[0] == '/' ? "C:" + folder : folder) : null };

    private static string Fingerprint(JsonElement result) => result.GetProperty("partialFingerprints").GetProperty("editlint/v1").GetString()!;

    private static List<JsonElement> Results(ReportOptions options) => [.. Run(options, RichReport.Results).GetProperty("results").EnumerateArray()];

    private static JsonElement Run(ReportOptions options, params LintResult[] results) => Parse(Sarif(options, results))[0];

    private static JsonElement Parse(string sarif) => JsonDocument.Parse(sarif).RootElement.GetProperty("runs");

    private static string Sarif(ReportOptions options, params LintResult[] results) => ReportText.Of(ReportFormat.Sarif, options, results);
}

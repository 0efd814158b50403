using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EditLint.EndToEndTests;

/// <summary>The founding article, as it came and as it would have come in other formats, through the real program.</summary>
public sealed class FoundingArticleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Article => File.ReadAllText(Path.Combine(EditLintProcess.Repository, "seeds", "missile-defense.txt"));

    [Fact]
    public void The_founding_article_has_exactly_its_six_findings()
    {
        var run = EditLintProcess.Run(EditLintProcess.Repository, "check", "seeds/missile-defense.txt", "--format", "json");

        run.ExitCode.ShouldBe(1, run.Error);
        Findings(run.Output).ShouldBe(
        [
            "error Integrity.DanglingReference 6:16-6:36 \"here, here, and here\"",
            "error Integrity.MissingQuotation 7:203-7:208 \"Iran:\" related 8",
            "error Integrity.TextAfterSignOff 10:1-10:338 related 9",
            "error Integrity.DuplicatedPassage 10:1-18:18 related 2-9, 16",
            "error Integrity.MissingQuotation 15:203-15:208 \"Iran:\" related 16",
            "warning Integrity.RunTogetherSentences 16:123-16:130 \"Iran We\"",
        ]);
    }

    [Fact]
    public void The_whole_copy_is_one_finding_that_names_the_inserted_paragraph()
    {
        using var json = JsonDocument.Parse(EditLintProcess.Run(EditLintProcess.Repository, "check", "seeds/missile-defense.txt", "--format", "json").Output);
        var duplicate = Diagnostics(json).Single(d => d.GetProperty("rule").GetString() == "Integrity.DuplicatedPassage");
        duplicate.GetProperty("range").GetProperty("start").GetProperty("offset").GetInt32().ShouldBe(1598);
        duplicate.GetProperty("range").GetProperty("end").GetProperty("offset").GetInt32().ShouldBe(3689);
        duplicate.GetProperty("message").GetString()!.ShouldContain("line 16");
        var summary = json.RootElement.GetProperty("summary").EnumerateObject().Select(p => $"{p.Name} {p.Value}");
        string.Join(", ", summary).ShouldBe("files 1, errors 5, warnings 1, suggestions 0");
    }

    [Fact]
    public void The_finding_that_repeats_another_is_folded_and_shown_on_request()
    {
        var run = EditLintProcess.Run(EditLintProcess.Repository, "check", "seeds/missile-defense.txt", "--format", "json", "--show-folded");
        Findings(run.Output).ShouldContain("error Integrity.DanglingReference 14:16-14:36 \"here, here, and here\"");
    }

    [Fact]
    public void Windows_line_ends_change_no_place() =>
        ExpectSamePlaces(Write("article.txt", Article.Replace("\n", "\r\n")), line => line, _ => 0);

    [Fact]
    public void A_byte_order_mark_changes_no_place() =>
        ExpectSamePlaces(Write("article.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Article)]), line => line, _ => 0);

    [Fact]
    public void UTF_16_changes_no_place() =>
        ExpectSamePlaces(Write("article.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Article)]), line => line, _ => 0);

    [Fact]
    public void Curly_quotation_marks_change_no_place() =>
        ExpectSamePlaces(Write("article.txt", Curl(Article)), line => line, _ => 0);

    [Fact]
    public void As_Markdown_the_article_has_the_same_findings() =>
        ExpectSamePlaces(Write("article.md", "# " + Article.Replace("\n", "\n\n")), line => 2 * line - 1, _ => 0);

    [Fact]
    public void As_a_page_of_HTML_the_article_has_the_same_findings()
    {
        var lines = Article.Split('\n').Select((line, i) => i == 0 ? $"<h1>{line}</h1>" : $"<p>{line.Replace("\"", "&quot;")}</p>");
        var page = $"<!DOCTYPE html>\n<html><head><title>x</title></head>\n<body>\n{string.Join('\n', lines)}\n</body></html>\n";
        ExpectSamePlaces(Write("article.html", page), line => line + 3, _ => 3, checkEnds: false);
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.PathOf(name), bytes);
        return _folder.PathOf(name);
    }

    public void Dispose() => _folder.Dispose();

    private static void ExpectSamePlaces(string path, Func<int, int> line, Func<int, int> shift, bool checkEnds = true)
    {
        var expected = Places(EditLintProcess.Run(EditLintProcess.Repository, "check", "seeds/missile-defense.txt", "--format", "json").Output, line, shift, checkEnds);
        var run = EditLintProcess.Run(Path.GetDirectoryName(path)!, "check", path, "--format", "json");

        run.ExitCode.ShouldBe(1, run.Error);
        Places(run.Output, l => l, _ => 0, checkEnds).ShouldBe(expected);
    }

    // Rule and place of each finding and its related places. Ends are left out where entities make a line longer.
    private static List<string> Places(string output, Func<int, int> line, Func<int, int> shift, bool checkEnds)
    {
        using var json = JsonDocument.Parse(output);
        return [.. Diagnostics(json).Select(d => $"{d.GetProperty("rule")} {Place(d)} related {string.Join(", ", d.GetProperty("related").EnumerateArray().Select(Place))}")];

        string Place(JsonElement element)
        {
            var range = element.GetProperty("range");
            return checkEnds ? $"{Point(range, "start")}-{Point(range, "end")}" : $"{Point(range, "start")}-{line(range.GetProperty("end").GetProperty("line").GetInt32())}";
        }

        string Point(JsonElement range, string name)
        {
            var at = range.GetProperty(name).GetProperty("line").GetInt32();
            return string.Create(CultureInfo.InvariantCulture, $"{line(at)}:{range.GetProperty(name).GetProperty("column").GetInt32() + shift(at)}");
        }
    }

    private static List<string> Findings(string output)
    {
        using var json = JsonDocument.Parse(output);
        return [.. Diagnostics(json).Select(Describe)];
    }

    private static string Describe(JsonElement diagnostic)
    {
        var range = diagnostic.GetProperty("range");
        var match = diagnostic.GetProperty("match").GetString()!;
        var related = diagnostic.GetProperty("related").EnumerateArray().Select(r => Lines(r.GetProperty("range"))).ToArray();
        return $"{diagnostic.GetProperty("severity")} {diagnostic.GetProperty("rule")} {Point("start")}-{Point("end")}"
            + (match.Length is > 0 and < 40 ? $" \"{match}\"" : "")
            + (related.Length > 0 ? $" related {string.Join(", ", related)}" : "");

        string Point(string name) => $"{range.GetProperty(name).GetProperty("line")}:{range.GetProperty(name).GetProperty("column")}";
    }

    private static string Lines(JsonElement range)
    {
        var start = range.GetProperty("start").GetProperty("line").GetInt32();
        var end = range.GetProperty("end").GetProperty("line").GetInt32();
        return start == end ? $"{start}" : $"{start}-{end}";
    }

    private static IEnumerable<JsonElement> Diagnostics(JsonDocument json) =>
        json.RootElement.GetProperty("files").EnumerateArray().SelectMany(f => f.GetProperty("diagnostics").EnumerateArray());

    private static string Curl(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var opens = i == 0 || text[i - 1] is ' ' or '\n' or '(';
            result.Append(text[i] switch { '"' => opens ? '“' : '”', '\'' => '’', var c => c });
        }
        return result.ToString();
    }
}

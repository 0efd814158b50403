using CsCheck;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Cli;

/// <summary>What an article, a rule or a file's name says stays text.</summary>
public class HtmlReporterHostileTests
{
    private const string Attack = "</script></style></title></textarea>--><img src=x onerror=alert(1)>\"'><script>alert(1)</script>&lt;&#x3c;";

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void Markup_in_any_text_is_text(string name)
    {
        var source = new SourceText($"{Attack}/{name}", $"One {Attack} two.\n\n[x]({Attack}) [y](javascript:alert(1))\n\n```{Attack}\nx\n```\n");
        var finding = new Diagnostic
        {
            Descriptor = new DiagnosticDescriptor($"House.{Attack}", "", Severity.Error, $"{Attack}\n\n[x](javascript:alert(1)) <a href=\"javascript:alert(1)\">x</a>", link: "javascript:alert(1)"),
            Location = new Location(source, new TextSpan(0, 3)),
            Message = Attack,
            Severity = Severity.Error,
            Related = [new RelatedLocation(new Location(new SourceText(Attack, Attack), new TextSpan(0, Attack.Length)), Attack)],
            Fixes = [new CodeFix(Attack, FixSafety.Review, new TextChange(new TextSpan(0, 3), Attack))],
        };
        var result = new LintResult(source, [finding]) { Suppressed = [new SuppressedDiagnostic(finding, finding.Location, Attack, IsInSource: true)] };

        var page = HtmlReportPage.Of(new ReportOptions { Rules = [finding.Descriptor] }, result).ShouldBeSound();

        page.One("li.f .msg").TextContent.ShouldBe(Attack);
        page.One("h2:not([id])").TextContent.ShouldBe(source.Path);
        page.One("li.f .fix ins").TextContent.ShouldBe(Attack);
        page.One(".about h3").TextContent.ShouldBe($"House.{Attack}");
    }

    [Fact]
    public void Characters_that_cannot_be_seen_are_shown_by_number_and_turn_nothing_around_them()
    {
        var source = new SourceText("a\u202Eb.txt", "One\u202E two\u200Bthree\u0007 four");
        var page = HtmlReportPage.Of(new LintResult(source, [HtmlReportPage.Finding(source, new TextSpan(3, 5), "A \u2066 b.")])).ShouldBeSound();

        page.One("h2:not([id])").TextContent.ShouldBe("a<U+202E>b.txt");
        page.One("li.f .msg").TextContent.ShouldBe("A <U+2066> b.");
        page.All(".ch").Select(c => $"{c.GetAttribute("data-c")} {c.TextContent}").ShouldBe(["U+202E \u202E", "U+200B \u200B"]);
        page.One("article").TextContent.Trim().ShouldBe("One\u202E two\u200Bthree\u2407 four");
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm()
    {
        var source = new SourceText("a\uD800.txt", "One \uDC00 two\uD83C");
        var page = HtmlReportPage.Of(new LintResult(source, [HtmlReportPage.Finding(source, new TextSpan(0, 5), "x\uD83C")])).ShouldBeSound();

        page.One("article").TextContent.Trim().ShouldBe("One \uFFFD two\uFFFD");
    }

    [Fact]
    public void Wherever_findings_lie_the_article_keeps_its_text_and_each_finding_is_marked()
    {
        string[] pieces = ["a", "b ", "c\n", "\n\n", "<", "&", ">", "*", "_", "`", "[x](y)", "![i](j)", "[f]: g\n", "[^1]", "\n[^1]: n\n", "\n# ", "\n- ", "\n  - ", "\n3. ", "\n> ", "\n```\n", "\n| a | b |\n|---|---|\n| c | d |\n",
            "---\ntitle: t\nk: v w\n---\n", "<!-- c -->", "<table>", "<tr>", "<td>", "<caption>", "</table>", "<ul>", "<li>", "<p>", "<h2>", "<figure>", "<img alt='z'>", "<blockquote>", "<em>", "&amp;", "\"", "'", "\u202E", "\u0301", "🎉", "\uD83C", "\r\n"];
        var span = Gen.Select(Gen.Int[0, 150], Gen.Int[0, 40], (start, length) => (start, length));
        Gen.Select(Gen.OneOf(pieces).Array[1, 25], span.Array[1, 8], Gen.OneOf("a.md", "a.txt", "a.html")).Sample((chosen, spans, path) =>
        {
            var text = string.Concat(chosen);
            TextSpan[] places = [.. spans.Select(s => TextSpan.FromBounds(Math.Min(s.start, text.Length), Math.Min(s.start + s.length, text.Length)))];

            var page = HtmlReportPage.Of(HtmlReportPage.Result(path, text, places)).ShouldBeSound();

            var document = new DocumentReaderSet(DocumentReaders.All).Read(new SourceText(path, text));
            var headline = document.Headline is { Kind: BlockKind.FrontMatterField } field ? field.Prose.Text : "";
            var expected = headline + string.Concat(document.AllBlocks.Where(b => b.Kind != BlockKind.FrontMatterField).Select(b => b.Prose.Text));
            page.All("mark > a").SelectMany(HtmlReportPage.Names).ToHashSet().ShouldBe(Enumerable.Range(1, places.Length).Select(i => $"-{i}"), ignoreOrder: true);
            foreach (var line in page.All(".src, .front").ToList())
                line.Remove();
            Squeezed(string.Concat(page.All("article").Select(a => a.TextContent))).ShouldBe(Squeezed(expected));
        }, iter: 600);
    }

    // Between blocks a page has line ends that the article has not; half pairs cannot be written.
    private static string Squeezed(string text) => string.Concat(text.EnumerateRunes().Where(r => !System.Text.Rune.IsWhiteSpace(r)).Select(r => r.ToString()));
}

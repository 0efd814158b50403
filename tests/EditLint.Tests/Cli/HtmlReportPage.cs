using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli;

/// <summary>The HTML report of some results, as text and as a browser understands it.</summary>
internal sealed class HtmlReportPage
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true });

    private HtmlReportPage(string text)
    {
        Text = text;
        Document = Parser.ParseDocument(text);
    }

    public string Text { get; }

    public IDocument Document { get; }

    public static HtmlReportPage Of(params LintResult[] results) => Of(new ReportOptions(), results);

    public static HtmlReportPage Of(ReportOptions options, params LintResult[] results)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using (IReporter reporter = ReporterFactory.Create(ReportFormat.Html, output, options))
        {
            var summary = LintSummary.Empty;
            foreach (var result in results)
            {
                reporter.Report(result);
                summary = summary.Add(result);
            }
            reporter.Finish(summary);
        }
        return new HtmlReportPage(output.ToString());
    }

    /// <summary>A result with a finding at each of some places of a text.</summary>
    public static LintResult Result(string path, string text, params TextSpan[] spans)
    {
        var source = new SourceText(path, text);
        return new LintResult(source, [.. spans.Order().Select((span, i) => Finding(source, span, $"Finding {i + 1}."))]);
    }

    public static Diagnostic Finding(SourceText source, TextSpan span, string message, Severity severity = Severity.Warning, string rule = "House.Rule", string docs = "") => new()
    {
        Descriptor = new DiagnosticDescriptor(rule, "", severity, docs),
        Location = new Location(source, span),
        Message = message,
        Severity = severity,
    };

    public static TextSpan Span(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), part.Length);

    public IEnumerable<IElement> All(string selector) => Document.QuerySelectorAll(selector);

    public IElement One(string selector) => All(selector).ShouldHaveSingleItem();

    /// <summary>What is marked for a finding, by its number from 1, of the only file that has some.</summary>
    public string MarkOf(int number) => string.Concat(All("mark > a").Where(a => Names(a).Contains($"-{number}")).Select(a => a.TextContent));

    public static IEnumerable<string> Names(IElement mark) => mark.GetAttribute("aria-describedby")!.Split(' ').Select(id => id[id.LastIndexOf('-')..]);

    /// <summary>Holds the page to what is true of every page.</summary>
    public HtmlReportPage ShouldBeSound()
    {
        var ids = All("[id]").Select(e => e.Id!).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count, string.Join(' ', ids.GroupBy(i => i).Where(g => g.Skip(1).Any()).Select(g => g.Key)));
        var known = ids.ToHashSet();
        All("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Where(id => !known.Contains(id)).ShouldBeEmpty();
        All("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ')).Where(id => !known.Contains(id)).ShouldBeEmpty();
        All("[src], link, img, iframe, object, embed, base, [style], [onclick], [onload], [onerror], [srcset]").ShouldBeEmpty();
        All("script").Count().ShouldBe(1);
        All("style").Count().ShouldBe(1);
        All("a").Select(a => a.GetAttribute("href")!).Where(h => h[0] != '#' && !HtmlAddress.IsSafe(h)).ShouldBeEmpty();
        return this;
    }
}

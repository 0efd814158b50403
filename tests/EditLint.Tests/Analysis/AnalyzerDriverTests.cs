using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Analysis;

public class AnalyzerDriverTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("Test.Rule", "Found {match}.", Severity.Warning);

    [Fact]
    public void What_a_rule_throws_is_a_finding_that_names_the_rule() =>
        Analyze("One.", context => context.RegisterDocumentAction(_ => throw new InvalidOperationException("No luck.")))
            .ShouldHaveSingleItem().Message.ShouldBe("Test.Rule failed with InvalidOperationException: No luck.");

    [Fact]
    public void Findings_before_the_failure_are_kept() =>
        Analyze("One.\nTwo.", context => context.RegisterProseAction(block =>
        {
            block.Report();
            if (block.Prose.Text == "Two.")
                throw new InvalidOperationException();
        })).Select(d => d.RuleId).ShouldBe(["Test.Rule", "Test.Rule", "EditLint.RuleFailure"]);

    [Fact]
    public void A_related_place_outside_the_source_is_the_failure_of_the_rule() =>
        Analyze("One.", context => context.RegisterProseAction(block => block.Report(new() { Related = [block.Related(new TextSpan(2, 9), "here")] })))
            .ShouldHaveSingleItem().Message.ShouldStartWith("Test.Rule failed with ArgumentException: A finding names the place [2..11)");

    [Fact]
    public void A_fix_outside_the_source_is_the_failure_of_the_rule() =>
        Analyze("One.", context => context.RegisterProseAction(block => block.Report(new() { Fixes = [new CodeFix("Add", FixSafety.Safe, new TextChange(new TextSpan(5, 0), "!"))] })))
            .ShouldHaveSingleItem().RuleId.ShouldBe("EditLint.RuleFailure");

    [Fact]
    public void Prose_with_markup_inside_is_not_replaced()
    {
        var found = Analyze("One *two* three.", context => context.RegisterProseAction(block =>
        {
            block.Report(new() { Fixes = block.Replace(new TextSpan(0, 5), "", "Remove") });
            block.Report(new() { Fixes = block.Replace(new TextSpan(4, 3), "", "Remove") });
        }), "md");
        found.Select(d => d.Fixes.Length).ShouldBe([0, 1]);
        found[1].Fixes[0].Changes.ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(5, 3));
    }

    [Fact]
    public void Actions_are_called_for_each_thing_of_their_kind_in_reading_order()
    {
        Found(c => c.RegisterBlockAction(BlockKind.Heading, b => b.Report())).ShouldBe(["Head"]);
        Found(c => c.RegisterProseAction(b => b.Report())).ShouldBe(["Head", "One [link](b). “Two.”", "Three [](c)."]);
        Found(c => c.RegisterSentenceAction(s => s.Report())).ShouldBe(["Head", "One [link](b).", "“Two.”", "Three [](c)."]);
        Found(c => c.RegisterLinkAction(l => l.Report())).ShouldBe(["link", "[](c)"]);
        Found(c => c.RegisterQuotationAction(q => q.Report())).ShouldBe(["“Two.”"]);

        static IEnumerable<string> Found(Action<AnalysisContext> initialize) =>
            Analyze("# Head\n\nOne [link](b). “Two.”\n\nThree [](c).\n", initialize, "md").Select(d => d.Location.Source[d.Location.Span].ToString());
    }

    [Fact]
    public void A_cancelled_run_ends_instead_of_blaming_the_rule()
    {
        using var cancellation = new CancellationTokenSource();
        var driver = new AnalyzerDriver([new TestAnalyzer(context => context.RegisterDocumentAction(document =>
        {
            cancellation.Cancel();
            document.CancellationToken.ThrowIfCancellationRequested();
        }))]);
        Should.Throw<OperationCanceledException>(() => driver.Analyze(Read("One.", "txt"), cancellationToken: cancellation.Token));
    }

    private static ImmutableArray<Diagnostic> Analyze(string text, Action<AnalysisContext> initialize, string format = "txt") =>
        new AnalyzerDriver([new TestAnalyzer(initialize)]).Analyze(Read(text, format));

    private static Document Read(string text, string format) => new DocumentReaderSet(DocumentReaders.All).Read(new SourceText($"a.{format}", text));

    private sealed class TestAnalyzer(Action<AnalysisContext> initialize) : Analyzer
    {
        public override DiagnosticDescriptor Descriptor => AnalyzerDriverTests.Descriptor;

        public override void Initialize(AnalysisContext context) => initialize(context);
    }
}

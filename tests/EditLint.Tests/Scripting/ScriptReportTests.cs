using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Scripting.Vetting;

namespace EditLint.Tests.Scripting;

/// <summary>What a script may put into a finding: a mistake is that rule's, and nobody else's.</summary>
public sealed class ScriptReportTests
{
    private const string Neighbour = "context.RegisterDocumentAction(d => d.ReportSource(default));";

    [Theory]
    [InlineData("new() { Related = default }", "The Related of a finding were given as default")]
    [InlineData("new() { Fixes = default }", "The Fixes of a finding were given as default")]
    [InlineData("new() { Arguments = default }", "The Arguments of a finding were given as default")]
    [InlineData("new() { Arguments = [default] }", "an argument without a name or without a value")]
    [InlineData("new() { Arguments = [new(\"x\", null!)] }", "an argument without a name or without a value")]
    [InlineData("new() { Related = [null!] }", "a related place without a message")]
    [InlineData("new() { Related = [d.Related(new TextSpan(0, 1), null!)] }", "a related place without a message")]
    [InlineData("new() { Related = [new(null!, \"x\")] }", "a place without a source")]
    [InlineData("new() { Related = [new(new(null!, default), \"x\")] }", "a place without a source")]
    [InlineData("new() { Related = [d.Related(new TextSpan(1, 1), \"x\")] }", "the place [1..2) of a.txt, which has 1 UTF-16 units only")]
    [InlineData("new() { Fixes = [null!] }", "a fix that is null")]
    [InlineData("new() { Fixes = [new(\"x\", FixSafety.Safe, default(TextChange))] }", "A change has no new text")]
    [InlineData("new() { Fixes = [new(\"x\", (FixSafety)7, new TextChange(default, \"\"))] }", "There is no safety 7 of a fix")]
    [InlineData("new() { Fixes = [new(\"x\", FixSafety.Safe, new TextChange(new(1, 1), \"\"))] }", "the place [1..2)")]
    public void A_malformed_finding_is_the_failure_of_its_rule(string details, string message)
    {
        var found = Analyze($"context.RegisterDocumentAction(d =>\n{{\n    d.ReportSource(default, {details});\n}});", Neighbour);
        found.Select(d => d.RuleId).ShouldBe([ToolDescriptors.RuleFailure.Id, "Test.Rule1"]);
        found[0].Message.ShouldStartWith("Test.Rule0 failed with ArgumentException in line 6 of");
        found[0].Message.ShouldContain(message);
    }

    [Fact]
    public void A_place_in_a_block_of_another_article_is_a_failure()
    {
        var driver = new AnalyzerDriver(VettedScripts.Compile("context.RegisterSubmissionAction(s => s.For(s.Documents[0]).Report(s.Documents[1].Blocks[0]));").Analyzers);
        driver.AnalyzeSubmission([Read("a.txt", "x"), Read("b.txt", "Much longer.")]).ShouldHaveSingleItem().Message.ShouldContain("This block is of b.txt");
    }

    [Fact]
    public void A_finding_does_not_change_after_it_was_reported()
    {
        var finding = Analyze("""
            using System.Runtime.InteropServices;
            context.RegisterDocumentAction(d =>
            {
                var places = new RelatedLocation[] { d.Related(new TextSpan(0, 1), "the first") };
                var fixes = new CodeFix[] { new("Delete it", FixSafety.Safe, new TextChange(new(0, 1), "")) };
                d.ReportSource(default, new() { Related = ImmutableCollectionsMarshal.AsImmutableArray(places), Fixes = ImmutableCollectionsMarshal.AsImmutableArray(fixes) });
                places[0] = null!;
                fixes[0] = null!;
            });
            """).ShouldHaveSingleItem();
        finding.Related.ShouldHaveSingleItem().Message.ShouldBe("the first");
        finding.Fixes.ShouldHaveSingleItem().Title.ShouldBe("Delete it");
    }

    [Theory]
    [InlineData("for (var i = 0; i < 10_001; i++) d.ReportSource(default);", 10_000, "more than 10000 findings in one document")]
    [InlineData("d.ReportSource(default); try { d.ReportSource(default, new() { Message = new string('x', 65_537) }); } catch { }", 1, "the message of a finding has more than 65536 UTF-16 units")]
    [InlineData("d.ReportSource(default, new() { Match = new string('x', 65_537) });", 0, "the words that it says it found")]
    [InlineData("d.ReportSource(default, new() { Arguments = [new(\"x\", new string('x', 65_537))] });", 0, "an argument of a message")]
    [InlineData("d.ReportSource(default, new() { Related = [d.Related(new TextSpan(0, 0), new string('x', 65_537))] });", 0, "the message of a related place")]
    [InlineData("d.ReportSource(default, new() { Related = [.. Enumerable.Repeat(d.Related(new TextSpan(0, 0), \"\"), 1_001)] });", 0, "more than 1000 related places")]
    [InlineData("d.ReportSource(default, new() { Fixes = [new(new string('x', 65_537), FixSafety.Safe, new TextChange(default, \"\"))] });", 0, "the title of a fix")]
    [InlineData("d.ReportSource(default, new() { Fixes = [new(\"x\", FixSafety.Safe, new TextChange(default, new string('x', 1_000_001)))] });", 0, "the new text of a fix")]
    [InlineData("var fix = new CodeFix(\"x\", FixSafety.Safe, new TextChange(default, new string('x', 1_000_000))); for (var i = 0; i < 16; i++) d.ReportSource(default, new() { Fixes = [fix] });", 15, "longer than 16 million")]
    [InlineData("d.ReportSource(default, new() { Match = new string('x', 60_000), Message = string.Concat(Enumerable.Repeat(\"{match}\", 9_000)) });", 0, "longer than 16 million")]
    public void A_rule_that_reports_too_much_is_stopped_and_keeps_what_it_has_reported(string statement, int reported, string limit)
    {
        var found = Analyze($"context.RegisterDocumentAction(d =>\n{{\n    {statement}\n}});", Neighbour);
        found.Count(d => d.RuleId == "Test.Rule0").ShouldBe(reported);
        var failure = found.Where(d => d.Descriptor == ToolDescriptors.RuleFailure).ShouldHaveSingleItem();
        failure.Message.ShouldStartWith("Test.Rule0 was stopped");
        failure.Message.ShouldContain(limit);
        found[^1].RuleId.ShouldBe("Test.Rule1");
    }

    [Fact]
    public void What_a_rule_reports_at_the_end_of_the_run_is_bounded_by_the_number_of_documents()
    {
        var driver = new AnalyzerDriver(VettedScripts.Compile("context.RegisterSubmissionAction(s => { for (var i = 0; i < 20_001; i++) s.For(s.Documents[i % 2]).ReportSource(default); });").Analyzers);
        var found = driver.AnalyzeSubmission([Read("a.txt", "x"), Read("b.txt", "y")]);
        found.Length.ShouldBe(20_001);
        found.Where(d => d.Descriptor == ToolDescriptors.RuleFailure).ShouldHaveSingleItem().Message.ShouldContain("more than 20000 findings");
    }

    private static ImmutableArray<Diagnostic> Analyze(params string[] bodies)
    {
        var compiled = VettedScripts.Compile(bodies);
        compiled.Errors.ShouldBeEmpty();
        return new AnalyzerDriver(compiled.Analyzers).Analyze(Read("a.txt", "x"));
    }

    private static Core.Documents.Document Read(string path, string text) => new PlainTextReader().Read(new SourceText(path, text));
}

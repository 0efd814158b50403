using System.Collections.Immutable;
using EditLint.Cli.Scripting;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Scripting;

/// <summary>The client with a real host process.</summary>
public sealed class ScriptHostClientTests
{
    private const string ReportsQuestions = """
        context.RegisterSentenceAction(s =>
        {
            if (s.Sentence.Text.EndsWith('?'))
                s.Report(new() { Related = [s.Related(s.Block, "here")], Fixes = s.Replace(s.Sentence.ProseSpan, "!", "Shout") });
        });
        """;

    private const string EndsItsProcess = "context.RegisterDocumentAction(d => { if (d.Document.Source.Text.Contains(\"crash\")) Environment.Exit(7); });";

    [Fact]
    public void The_host_finds_what_the_scripts_find_in_process()
    {
        var rules = Rules(ReportsQuestions, "context.RegisterDocumentAction(d => throw new InvalidOperationException(\"No.\"));");
        var source = new SourceText("a.txt", "It rained. Why? \U0001F327 Since when?\nWho knows?");
        using var client = Start(rules);
        client.Errors.ShouldBeEmpty();

        using var inProcess = new InProcessScripts(rules);
        var expected = inProcess.Analyze(source, ReadingOptions.Default, default);
        expected.Length.ShouldBe(4);
        client.Analyze(source, ReadingOptions.Default, default).ShouldBeEquivalentTo(expected);
    }

    [Fact]
    public void Mistakes_in_scripts_come_back_and_the_other_scripts_run()
    {
        using var client = Start(Rules("int x = \"\";", ReportsQuestions));
        var error = client.Errors.ShouldHaveSingleItem();
        error.Descriptor.ShouldBe(ToolDescriptors.InvalidRule);
        error.Location.Source.Path.ShouldBe("rules/Test/Rule0.csx");
        client.Analyze(new SourceText("a.txt", "Why?"), ReadingOptions.Default, default).Length.ShouldBe(1);
    }

    [Fact]
    public void What_a_script_prints_does_not_disturb_the_conversation()
    {
        using var client = Start(Rules("Console.WriteLine(\"\"); context.RegisterDocumentAction(d => { Console.Write(Console.ReadLine()); d.ReportSource(default); });"));
        client.Analyze(new SourceText("a.txt", "Why?"), ReadingOptions.Default, default).ShouldHaveSingleItem().RuleId.ShouldBe("Test.Rule0");
    }

    [Fact]
    public void A_host_that_dies_on_one_source_loses_nothing_of_the_others()
    {
        using var client = Start(Rules(ReportsQuestions, EndsItsProcess));
        var sources = Enumerable.Range(0, 20).Select(i => new SourceText($"{i}.txt", i == 5 ? "crash?" : "Why?")).ToList();
        var results = sources.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(s => client.Analyze(s, ReadingOptions.Default, default)).ToList();
        for (var i = 0; i < sources.Count; i++)
        {
            var finding = results[i].ShouldHaveSingleItem();
            finding.RuleId.ShouldBe(i == 5 ? ToolDescriptors.RuleFailure.Id : "Test.Rule0");
            finding.Location.Source.ShouldBeSameAs(sources[i]);
        }
        results[5][0].Message.ShouldContain("The C# rules Test.Rule0, Test.Rule1 gave no result on this file: their process ended with exit code 7");
    }

    [Fact]
    public void A_host_that_dies_again_and_again_is_given_up()
    {
        using var client = Start(Rules(EndsItsProcess));
        for (var i = 0; i < 3; i++)
            client.Analyze(new SourceText("a.txt", "crash"), ReadingOptions.Default, default).ShouldHaveSingleItem().Message.ShouldContain("exit code 7");
        client.Analyze(new SourceText("b.txt", "sound"), ReadingOptions.Default, default).ShouldHaveSingleItem().Message.ShouldContain("not started again");
    }

    [Fact]
    public void A_script_that_never_ends_is_stopped_at_the_deadline()
    {
        using var client = Start(Rules("context.RegisterDocumentAction(d => { while (d.Document.Source.Text.Contains(\"hang\")) { } });", ReportsQuestions), TimeSpan.FromSeconds(8));
        client.Errors.ShouldBeEmpty();
        client.Analyze(new SourceText("a.txt", "hang"), ReadingOptions.Default, default).ShouldHaveSingleItem().Message.ShouldContain("longer than 8 s");
        client.Analyze(new SourceText("b.txt", "Why?"), ReadingOptions.Default, default).ShouldHaveSingleItem().RuleId.ShouldBe("Test.Rule1");
    }

    [Fact]
    public void A_script_that_calls_itself_for_ever_is_a_finding_with_the_reason()
    {
        using var client = Start(Rules("int Deep(int n) => n < 0 ? 0 : 1 + Deep(n + 1); context.RegisterDocumentAction(d => Deep(1).ToString());"));
        client.Analyze(new SourceText("a.txt", "x"), ReadingOptions.Default, default).ShouldHaveSingleItem().Message.ShouldContain("Stack overflow");
    }

    [Fact]
    public void A_rule_over_the_whole_run_sees_every_source_though_the_host_was_replaced()
    {
        const string CountsDocuments = """
            context.RegisterSubmissionAction(s => s.For(s.Documents[^1]).ReportSource(default, new() { Message = string.Join(" ", s.Documents.Select(d => d.Source.Path)) }));
            """;
        using var client = Start(Rules(CountsDocuments, EndsItsProcess));
        foreach (var (path, text) in new[] { ("b.txt", "one"), ("c.txt", "crash"), ("a.txt", "two") })
            client.Analyze(new SourceText(path, text), ReadingOptions.Default, default);
        var finding = client.AnalyzeSubmission(default).ShouldHaveSingleItem();
        finding.Message.ShouldBe("a.txt b.txt");
        finding.Location.Source.Path.ShouldBe("b.txt");
    }

    [Fact]
    public void A_host_that_is_not_there_is_one_diagnostic_and_no_exception()
    {
        using var client = ScriptHostClient.Start(Rules(ReportsQuestions), ScriptHostProgram.CreateStartInfo("nowhere.dll"), TimeSpan.FromSeconds(30));
        var error = client.Errors.ShouldHaveSingleItem();
        error.Descriptor.ShouldBe(ToolDescriptors.RuleFailure);
        error.Message.ShouldContain("The C# rule Test.Rule0 cannot run");
        client.Analyze(new SourceText("a.txt", "Why?"), ReadingOptions.Default, default).ShouldBeEmpty();
    }

    [Fact]
    public void A_cancelled_wait_ends_at_once()
    {
        using var client = Start(Rules("context.RegisterDocumentAction(d => { while (true) { } });"));
        client.Errors.ShouldBeEmpty();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Should.Throw<OperationCanceledException>(() => client.Analyze(new SourceText("a.txt", "x"), ReadingOptions.Default, cancellation.Token));
    }

    private static ScriptHostClient Start(ImmutableArray<Rule> rules, TimeSpan? deadline = null) =>
        ScriptHostClient.Start(rules, ScriptHostProgram.CreateStartInfo(Path.Combine(AppContext.BaseDirectory, "EditLint.ScriptHost.dll")), deadline ?? TimeSpan.FromSeconds(30));

    private static ImmutableArray<Rule> Rules(params string[] bodies)
    {
        const string Header = "/*---\nmessage: Found {match}.\nlevel: warning\n---*/\n";
        var catalog = RuleCatalog.Load([new RulePack("Test", [.. bodies.Select((body, i) => new SourceText($"rules/Test/Rule{i}.csx", Header + body))])]);
        catalog.Errors.ShouldBeEmpty();
        return catalog.Rules;
    }
}

using System.Collections.Immutable;
using EditLint.Cli;
using EditLint.Cli.Scripting;
using EditLint.Core.Analysis;
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

    // Only a trusted script can do this.
    private const string EndsItsProcess = "context.RegisterDocumentAction(d => { if (d.Document.Source.Text.Contains(\"crash\")) Environment.Exit(7); });";

    // Nothing of the script's own runs in the loop, so that no step is counted.
    private const string NeverEnds = "context.RegisterDocumentAction(d => { if (d.Document.Source.Text.Contains(\"hang\")) d.ReportSource(default, new() { Message = $\"{Enumerable.Repeat(1L, int.MaxValue).Concat(Enumerable.Repeat(1L, int.MaxValue)).Concat(Enumerable.Repeat(1L, int.MaxValue)).Distinct().Count()}\" }); });";

    private const string TakesAllMemory = "context.RegisterDocumentAction(d => { if (d.Document.Source.Text.Contains(\"big\")) { var s = \"xxxxxxxx\"; while (true) s += s; } });";

    [Fact]
    public void The_host_finds_what_the_scripts_find_in_process()
    {
        var rules = Rules(ReportsQuestions, "context.RegisterDocumentAction(d => throw new InvalidOperationException(\"No.\"));");
        var source = new SourceText("a.txt", "It rained. Why? \U0001F327 Since when?\nWho knows?");
        using var client = Start(rules);
        client.Errors.ShouldBeEmpty();

        using var inProcess = new InProcessScripts(rules);
        var expected = Analyze(inProcess, source);
        expected.Length.ShouldBe(4);
        Analyze(client, source).ShouldBeEquivalentTo(expected);
    }

    [Fact]
    public void Mistakes_in_scripts_come_back_and_the_other_scripts_run()
    {
        using var client = Start(Rules("int x = \"\";", ReportsQuestions));
        var error = client.Errors.ShouldHaveSingleItem();
        error.Descriptor.ShouldBe(ToolDescriptors.InvalidRule);
        error.Location.Source.Path.ShouldBe("rules/Test/Rule0.csx");
        Analyze(client, new SourceText("a.txt", "Why?")).Length.ShouldBe(1);
    }

    [Fact]
    public void What_a_script_prints_does_not_disturb_the_conversation()
    {
        using var client = StartTrusted(Rules("Console.WriteLine(\"\"); context.RegisterDocumentAction(d => { Console.Write(Console.ReadLine()); d.ReportSource(default); });"));
        Analyze(client, new SourceText("a.txt", "Why?")).ShouldHaveSingleItem().RuleId.ShouldBe("Test.Rule0");
    }

    [Fact]
    public void A_host_that_dies_on_one_source_loses_no_finding_of_any_other_rule()
    {
        using var client = StartTrusted(Rules(ReportsQuestions, EndsItsProcess));
        var sources = Enumerable.Range(0, 20).Select(i => new SourceText($"{i}.txt", i == 5 ? "crash?" : "Why?")).ToList();
        var results = sources.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(s => Analyze(client, s)).ToList();
        for (var i = 0; i < sources.Count; i++)
        {
            results[i].ShouldAllBe(d => d.Location.Source == sources[i]);
            results[i].Select(d => d.RuleId).ShouldBe(i == 5 ? [ToolDescriptors.RuleFailure.Id, "Test.Rule0"] : ["Test.Rule0"]);
        }
        results[5][0].Message.ShouldBe("Test.Rule1 was stopped on this file: it ended the process of the C# rules with exit code 7. The other rules ran.");
    }

    [Fact]
    public void A_rule_that_brings_the_host_down_again_and_again_is_named_each_time_whatever_the_number_of_workers()
    {
        var sources = Enumerable.Range(0, 12).Select(i => new SourceText($"{i}.txt", i is 1 or 2 or 5 or 8 or 11 ? "crash?" : "Why?")).ToList();
        var reports = new List<string[]>();
        foreach (var workers in new[] { 1, 4 })
        {
            using var client = StartTrusted(Rules(EndsItsProcess, ReportsQuestions));
            reports.Add([.. sources.AsParallel().AsOrdered().WithDegreeOfParallelism(workers).SelectMany(s => Analyze(client, s)).Select(d => $"{d.Location.Source.Path} {d.RuleId} {d.Message}")]);
        }
        reports[0].Length.ShouldBe(17);
        reports[1].ShouldBe(reports[0]);
    }

    [Fact]
    public void A_host_that_is_replaced_in_the_middle_takes_no_worker_away()
    {
        using var client = StartTrusted(Rules(EndsItsProcess, ReportsQuestions));
        var found = new List<string>();
        OrderedPipeline.Run(
            Enumerable.Range(0, 20).Select(i => new SourceText($"{i}.txt", i == 1 ? "crash?" : "Why?")),
            jobs: 1,
            source => Analyze(client, source),
            (_, diagnostics) => found.AddRange(diagnostics.Select(d => d.RuleId)),
            CancellationToken.None);
        found.Count(id => id == "Test.Rule1").ShouldBe(20);
    }

    [Fact]
    public void A_rule_that_takes_too_long_on_three_files_is_given_up_and_that_is_said_on_every_file()
    {
        var failures = new RuleFailures(Rules(ReportsQuestions));
        var source = new SourceText("a.txt", "x");
        for (var i = 1; i <= 3; i++)
        {
            failures.GivenUp.ShouldBeEmpty();
            failures.Blame(source, "Test.Rule0", new ScriptHostException("took longer than 10 s") { IsLate = true });
        }
        failures.GivenUp.ShouldBe(["Test.Rule0"]);
        RuleFailures.ReportGivenUp(source, failures.GivenUp).ShouldHaveSingleItem().Message.ShouldContain("Test.Rule0 did not run on this file");
        for (var i = 1; i <= 5; i++)
            failures.Blame(source, "Test.Rule1", new ScriptHostException("brought the process down"));
        failures.GivenUp.ShouldBe(["Test.Rule0"]);
    }

    [Theory]
    [InlineData("var s = new string('x', 1_000_000_000); context.RegisterDocumentAction(d => { });", "needed more memory")]
    [InlineData("int Deep(List<int> l) { l.Sort((x, y) => Deep([2, 1])); return 0; } context.RegisterDocumentAction(d => { }); Environment.Exit(7);", "ended the process of the C# rules with exit code 7")]
    public void A_rule_that_brings_the_host_down_while_it_is_loaded_is_left_out_and_the_others_run(string script, string reason)
    {
        using var client = StartTrusted(Rules(ReportsQuestions, script, "context.RegisterDocumentAction(d => d.ReportSource(default));"));
        var error = client.Errors.ShouldHaveSingleItem();
        error.Location.Source.Path.ShouldBe("rules/Test/Rule1.csx");
        error.Message.ShouldStartWith("Test.Rule1 is left out: while it was loaded it ");
        error.Message.ShouldContain(reason);
        Analyze(client, new SourceText("a.txt", "Why?")).Select(d => d.RuleId).ShouldBe(["Test.Rule0", "Test.Rule2"]);
    }

    [Fact]
    public void A_rule_on_which_the_compiler_goes_down_is_found_and_left_out()
    {
        var doubled = string.Join("\n", Enumerable.Range(1, 26).Select(i => $"const string s{i} = s{i - 1} + s{i - 1};"));
        using var client = Start(Rules(ReportsQuestions, $"const string s0 = \"xxxxxxxx\";\n{doubled}\ncontext.RegisterDocumentAction(d => d.ReportSource(default, new() {{ Message = s26 }}));", ReportsQuestions));
        var error = client.Errors.ShouldHaveSingleItem();
        error.Location.Source.Path.ShouldBe("rules/Test/Rule1.csx");
        Analyze(client, new SourceText("a.txt", "Why?")).Select(d => d.RuleId).ShouldBe(["Test.Rule0", "Test.Rule2"]);
    }

    [Theory]
    [InlineData(NeverEnds, "hang?", "it took longer than 6 s")]
    [InlineData(TakesAllMemory, "big?", "it needed more memory than the 128 MB")]
    public void A_rule_that_no_count_can_stop_is_stopped_with_its_process_and_named(string script, string text, string reason)
    {
        using var client = Start(Rules(script, ReportsQuestions), new ScriptHostSettings { Deadline = TimeSpan.FromSeconds(6), HeapLimit = 128 << 20 });
        client.Errors.ShouldBeEmpty();
        var found = Analyze(client, new SourceText("a.txt", text));
        found.Select(d => d.RuleId).ShouldBe([ToolDescriptors.RuleFailure.Id, "Test.Rule1"]);
        found[0].Message.ShouldContain($"Test.Rule0 was stopped on this file: {reason}");
        Analyze(client, new SourceText("b.txt", "Why?")).ShouldHaveSingleItem().RuleId.ShouldBe("Test.Rule1");
    }

    [Fact]
    public void A_long_source_has_the_memory_that_it_needs()
    {
        using var client = Start(Rules(ReportsQuestions), new ScriptHostSettings { HeapLimit = 64 << 20 });
        var text = string.Concat(Enumerable.Repeat("It rained all day, and the river rose.\n", 60_000)) + "Why?\n";
        Analyze(client, new SourceText("long.txt", text)).ShouldHaveSingleItem().RuleId.ShouldBe("Test.Rule0");
    }

    [Fact]
    public void Rules_that_do_not_apply_to_a_source_do_not_run_on_it()
    {
        using var client = StartTrusted(Rules(ReportsQuestions, EndsItsProcess));
        using var analysis = client.Begin(new ScriptRequest(new SourceText("a.txt", "crash?"), ReadingOptions.Default) { Skipped = ["Test.Rule1"] }, default);
        analysis.Complete().ShouldHaveSingleItem().RuleId.ShouldBe("Test.Rule0");
    }

    [Fact]
    public void Each_rule_has_its_time()
    {
        using var client = Start(Rules(ReportsQuestions, "context.RegisterDocumentAction(d => { for (var i = 0; i < 3_000_000; i++) { } });"));
        Analyze(client, new SourceText("a.txt", "Why?"));
        var timings = client.Timings.ToDictionary(t => t.Descriptor.Id, t => t.Elapsed);
        timings.Keys.Order().ShouldBe(["Test.Rule0", "Test.Rule1"]);
        timings["Test.Rule1"].ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public void A_rule_over_the_whole_run_that_brings_the_host_down_is_named_and_the_others_report()
    {
        using var client = StartTrusted(Rules(
            "context.RegisterSubmissionAction(s => Environment.Exit(7));",
            "context.RegisterSubmissionAction(s => s.For(s.Documents[0]).ReportSource(default));"));
        Analyze(client, new SourceText("a.txt", "one"));
        Analyze(client, new SourceText("b.txt", "two"));
        var found = client.AnalyzeSubmission(default);
        found.Select(d => d.RuleId).ShouldBe([ToolDescriptors.RuleFailure.Id, "Test.Rule1"]);
        found[0].Message.ShouldContain("Test.Rule0 was stopped");
    }

    [Fact]
    public void A_rule_over_the_whole_run_sees_every_source_though_the_host_was_replaced()
    {
        const string CountsDocuments = """
            context.RegisterSubmissionAction(s => s.For(s.Documents[^1]).ReportSource(default, new() { Message = string.Join(" ", s.Documents.Select(d => d.Source.Path)) }));
            """;
        using var client = StartTrusted(Rules(CountsDocuments, EndsItsProcess));
        foreach (var (path, text) in new[] { ("b.txt", "one"), ("c.txt", "crash"), ("a.txt", "two") })
            Analyze(client, new SourceText(path, text));
        var finding = client.AnalyzeSubmission(default).ShouldHaveSingleItem();
        finding.Message.ShouldBe("a.txt b.txt c.txt");
        finding.Location.Source.Path.ShouldBe("c.txt");
    }

    [Fact]
    public void Rules_that_load_by_halves_and_not_together_are_an_error_and_no_endless_search()
    {
        var settings = new ScriptHostSettings();
        var start = ScriptHostProgram.CreateStartInfo(Path.Combine(AppContext.BaseDirectory, "EditLint.ScriptHost.dll"));
        var starts = 0;
        // The whole, its halves, and all of it once more.
        var loading = new ScriptHostLoading(() => ++starts is 1 or 4 ? throw new ScriptHostException("needed more memory", mayRetry: true) : ScriptHostProcess.Start(start, settings.HeapLimit), settings, default);
        Should.Throw<ScriptHostException>(() => loading.Load(Rules(ReportsQuestions, ReportsQuestions), started: null)).Message.ShouldBe("needed more memory");
        starts.ShouldBe(6);
        loading.Failures.ShouldBeEmpty();
    }

    [Fact]
    public void A_run_is_forgotten_when_it_is_over()
    {
        using var client = Start(Rules("context.RegisterSubmissionAction(s => s.For(s.Documents[0]).ReportSource(default, new() { Message = string.Join(' ', s.Documents.Select(d => d.Source.Path)) }));"));
        foreach (var path in new[] { "a.txt", "b.md" })
        {
            Analyze(client, new SourceText(path, "one"));
            client.AnalyzeSubmission(default).ShouldHaveSingleItem().Message.ShouldBe(path);
        }
    }

    [Fact]
    public void A_host_that_is_not_there_is_one_diagnostic_and_no_exception()
    {
        using var client = ScriptHostClient.Start(Rules(ReportsQuestions), new ScriptHostSettings(), ScriptHostProgram.CreateStartInfo("nowhere.dll"));
        var error = client.Errors.ShouldHaveSingleItem();
        error.Descriptor.ShouldBe(ToolDescriptors.RuleFailure);
        error.Message.ShouldContain("The C# rule Test.Rule0 cannot run");
        Analyze(client, new SourceText("a.txt", "Why?")).ShouldBeEmpty();
    }

    [Fact]
    public void A_cancelled_wait_ends_at_once()
    {
        using var client = Start(Rules(NeverEnds));
        client.Errors.ShouldBeEmpty();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Should.Throw<OperationCanceledException>(() => Analyze(client, new SourceText("a.txt", "hang"), cancellation.Token));
    }

    private static ScriptHostClient StartTrusted(ImmutableArray<Rule> rules) => Start(rules, new ScriptHostSettings { IsTrusted = true, Deadline = TimeSpan.FromSeconds(60) });

    private static ScriptHostClient Start(ImmutableArray<Rule> rules, ScriptHostSettings? settings = null) => ScriptHostClient.Start(
        rules, settings ?? new ScriptHostSettings { Deadline = TimeSpan.FromSeconds(60) }, ScriptHostProgram.CreateStartInfo(Path.Combine(AppContext.BaseDirectory, "EditLint.ScriptHost.dll")));

    private static ImmutableArray<Diagnostic> Analyze(IScriptRunner runner, SourceText source, CancellationToken cancellationToken = default)
    {
        using var analysis = runner.Begin(new ScriptRequest(source, ReadingOptions.Default), cancellationToken);
        return analysis.Complete();
    }

    private static ImmutableArray<Rule> Rules(params string[] bodies)
    {
        const string Header = "/*---\nmessage: Found {match}.\nlevel: warning\n---*/\n";
        var catalog = RuleCatalog.Load([new RulePack("Test", [.. bodies.Select((body, i) => new SourceText($"rules/Test/Rule{i}.csx", Header + body))])]);
        catalog.Errors.ShouldBeEmpty();
        return catalog.Rules;
    }
}

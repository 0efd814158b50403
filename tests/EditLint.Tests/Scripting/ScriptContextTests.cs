using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Scripting;

namespace EditLint.Tests.Scripting;

/// <summary>What a script has besides the article: options, regexes, a log.</summary>
public sealed class ScriptContextTests
{
    [Fact]
    public void A_script_reads_the_options_that_its_header_declares() =>
        Run("options: { limit: 1, words: [rain, snow] }", """
            var limit = context.Options.GetInt32("limit");
            var words = context.Options.GetStrings("words");
            context.RegisterSentenceAction(s =>
            {
                foreach (var word in s.Sentence.EnumerateWords().Where(w => words.Any(w.Is)).Skip(limit))
                    s.Report(word.ProseSpan);
            });
            """, "Rain, rain and snow.\n").Select(d => d.Match).ShouldBe(["rain", "snow"]);

    [Fact]
    public void An_option_that_is_not_declared_is_a_mistake_at_the_line_of_the_script()
    {
        var compiled = Compile("options: { limit: 1 }", "var a = 1;\nvar b = context.Options.GetInt32(\"limt\");\ncontext.RegisterDocumentAction(d => { });");
        var error = compiled.Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain("There is no option 'limt'. Did you mean 'limit'?");
        error.Location.Source[error.Location.Span].ToString().ShouldBe("var b = context.Options.GetInt32(\"limt\");");
    }

    [Fact]
    public void An_option_may_turn_an_action_on()
    {
        var compiled = Compile("options: { strict: false }", "if (context.Options.GetBoolean(\"strict\"))\n    context.RegisterSentenceAction(s => s.Report());");
        compiled.Errors.ShouldBeEmpty();
        Analyze(compiled, isStrict: false).ShouldBeEmpty();
        Analyze(compiled, isStrict: true).ShouldHaveSingleItem().Match.ShouldBe("One.");
    }

    [Fact]
    public void An_option_may_not_turn_an_action_for_the_whole_run_on() =>
        Analyze(Compile("options: { strict: false }", "if (context.Options.GetBoolean(\"strict\"))\n    context.RegisterSubmissionAction(s => { });"), isStrict: true)
            .ShouldHaveSingleItem().Message.ShouldContain("Register it always, and ask for the option inside the action.");

    [Theory]
    [InlineData("options: { [|level|]: 1 }", "An option cannot be called 'level': in a configuration that is the rule's level. Choose another name.")]
    [InlineData("options: { [|'a b'|]: 1 }", "The name of an option is made of letters, digits, '-' and '_'.")]
    [InlineData("options: { limit: [|{ a: b }|] }", "'limit' needs a default: a number, true or false, a text, or a list of texts.")]
    [InlineData("options: [|[limit]|]", "'options' must be names with defaults: 'options: { limit: 45 }'.")]
    [InlineData("options: { limit: 1, [|Limit|]: 2 }", "'Limit' stands here a second time. Keep one of the two.")]
    public void A_malformed_declaration_is_a_mistake_at_its_place(string marked, string message)
    {
        var (header, spans) = ExampleMarkup.Parse(marked);
        var error = Load(header, "").Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe(message);
        error.Location.Span.Shift(-Source(header, "").IndexOf(header, StringComparison.Ordinal)).ShouldBe(spans[0]);
    }

    [Fact]
    public void Options_are_of_the_kinds_that_their_defaults_show() =>
        Load("options: { a: 1, b: 1.5, c: true, d: \"1\", e: [1, x], f: text, g: [] }", "").Rules.Single().Options.All.Select(o => o.Kind).ShouldBe(
            [OptionKind.WholeNumber, OptionKind.Number, OptionKind.Boolean, OptionKind.Text, OptionKind.Texts, OptionKind.Text, OptionKind.Texts]);

    [Fact]
    public void A_YAML_rule_declares_no_options() =>
        RuleCatalog.Load([new RulePack("Test", [new SourceText("a.yml", "extends: existence\nmessage: x\ntokens: [a]\noptions: { limit: 1 }\n")])])
            .Errors.ShouldHaveSingleItem().Message.ShouldStartWith("Unknown key 'options'.");

    [Fact]
    public void A_regex_has_a_time_limit_and_is_made_once()
    {
        var context = new AnalysisContext();
        var regex = context.CreateRegex("a+", RegexOptions.IgnoreCase | RegexOptions.Compiled);
        regex.MatchTimeout.ShouldBe(TimeSpan.FromSeconds(1));
        regex.Options.ShouldBe(RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        new AnalysisContext().CreateRegex("a+", RegexOptions.IgnoreCase).ShouldBeSameAs(regex);
        context.CreateRegex("a+").IsMatch("A").ShouldBeFalse();
    }

    [Fact]
    public void Patterns_without_end_do_not_fill_the_memory()
    {
        var context = new AnalysisContext();
        var first = context.CreateRegex("first of many");
        for (var i = 0; i < 1000; i++)
            context.CreateRegex($"many {i}");
        context.CreateRegex("first of many").ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Long_patterns_do_not_fill_the_memory()
    {
        var context = new AnalysisContext();
        var tooLong = new string('a', 2_001);
        context.CreateRegex(tooLong).ShouldNotBeSameAs(context.CreateRegex(tooLong));
        var first = context.CreateRegex("first of many long ones");
        for (var i = 0; i < 60; i++)
            context.CreateRegex($"{new string('b', 1_900)}{i}");
        context.CreateRegex("first of many long ones").ShouldNotBeSameAs(first);
    }

    [Fact]
    public void A_malformed_pattern_is_a_mistake_of_the_script_that_says_where() =>
        Compile("", "var r = context.CreateRegex(\"(a\");\ncontext.RegisterDocumentAction(d => { });").Errors.ShouldHaveSingleItem().Message.ShouldContain("Not enough )'s");

    [Fact]
    public void What_a_script_logs_has_its_rule_its_article_and_its_line()
    {
        var logged = new List<string>();
        var (script, _) = Script("", "context.RegisterDocumentAction(d =>\n{\n    d.Log($\"{d.Document.ProseBlocks.Length} blocks\");\n});\ncontext.RegisterSubmissionAction(s => s.For(s.Documents[0]).Log(\"end\"));");
        var driver = new AnalyzerDriver(ScriptLoader.Load([script], new ScriptSettings()).Analyzers) { Log = (rule, path, line, message) => logged.Add($"{rule} {path} {line} {message}") };
        var document = new MarkdownReader().Read(new SourceText("a.md", "One.\n\nTwo.\n"));
        driver.Analyze(document);
        driver.AnalyzeSubmission([document]);
        logged.ShouldBe(["Test.Rule a.md 6 2 blocks", "Test.Rule a.md 8 end"]);
    }

    [Fact]
    public void An_action_on_the_run_has_what_an_action_on_a_block_has()
    {
        var found = RunTogether("""
            context.RegisterSubmissionAction(run =>
            {
                var (first, second) = (run.For(run.Documents[0]), run.For(run.Documents[1]));
                var (before, after) = (first.Document.ProseBlocks[0], second.Document.ProseBlocks[0]);
                foreach (var match in second.Matches(after, context.CreateRegex("rain")))
                {
                    var span = new TextSpan(match.Index, match.Length);
                    second.Report(after, span, new DiagnosticDetails { Related = [first.Related(before, new TextSpan(3, 4), "here")], Fixes = second.Replace(after, span, "snow", "Write snow") });
                }
            });
            """).ShouldHaveSingleItem();

        found.Location.Source.Path.ShouldBe("b.md");
        found.Match.ShouldBe("rain");
        found.Related.Single().Location.Source.Path.ShouldBe("a.md");
        found.Related.Single().Location.Span.ShouldBe(new TextSpan(3, 4));
        found.Fixes.Single().Changes.Single().ShouldBe(new TextChange(found.Location.Span, "snow"));
    }

    [Theory]
    [InlineData("run.For(run.Documents[1]).Report(run.Documents[0].Blocks[0]);")]
    [InlineData("run.For(run.Documents[1]).Report(run.Documents[0].Blocks[0], new TextSpan(0, 1));")]
    [InlineData("run.For(run.Documents[1]).Related(run.Documents[0].Blocks[0], \"x\");")]
    [InlineData("run.For(run.Documents[1]).Related(run.Documents[0].Blocks[0], new TextSpan(0, 1), \"x\");")]
    [InlineData("run.For(run.Documents[1]).Replace(run.Documents[0].Blocks[0], new TextSpan(0, 1), \"x\", \"y\");")]
    public void A_block_of_another_document_has_no_place_in_this_one(string call) =>
        RunTogether($"context.RegisterSubmissionAction(run => {{ {call} }});").ShouldHaveSingleItem()
            .Message.ShouldContain("This block is of a.md; report it through run.For(...) of its own document.");

    [Theory]
    [InlineData("context.RegisterDocumentAction(d => context.RegisterDocumentAction(e => { }));")]
    [InlineData("context.RegisterSentenceAction(s => context.RegisterSubmissionAction(e => { }));")]
    [InlineData("context.RegisterDocumentAction(d => { });\ncontext.RegisterProseAction(d => context.RegisterBlockAction(BlockKind.Code, e => { }));")]
    public void An_action_cannot_register(string body) =>
        Run("", body, "One.\n").ShouldHaveSingleItem().Message.ShouldContain("Register before the actions run: this call is inside an action.");

    [Fact]
    public void An_action_on_the_run_cannot_register() =>
        RunTogether("context.RegisterSubmissionAction(run => context.RegisterSubmissionAction(r => { }));").ShouldHaveSingleItem()
            .Message.ShouldContain("Register before the actions run: this call is inside an action.");

    [Fact]
    public void What_a_script_logs_while_it_registers_has_its_line()
    {
        var logged = new List<string>();
        new AnalysisContext(RuleOptions.None, (line, message) => logged.Add($"{line} {message}")).Log("hello", 7);
        logged.ShouldBe(["7 hello"]);
    }

    [Fact]
    public void Nobody_need_listen() =>
        Run("", "context.Log(\"a\");\ncontext.RegisterSentenceAction(s => { s.Log(\"b\"); s.Report(); });", "One.\n").Length.ShouldBe(1);

    [Fact]
    public void A_script_reads_the_headline_the_date_and_the_front_matter() =>
        Run("", """
            context.RegisterDocumentAction(d =>
            {
                if (d.Document.Date is { } date && d.Document.FindField("author.name") is { } author)
                    d.Report(author, new() { Message = $"{d.Document.Headline?.Prose.Text} {date:yyyy-MM-dd} {d.Document.BlocksOf(BlockRole.Lede).Count()}" });
            });
            """, "---\ntitle: Rain\ndate: 2019-05-06\nauthor:\n  name: Ana Ruiz\n---\n\nThe rain came on Monday.\n").ShouldHaveSingleItem().ToString().ShouldContain("Rain 2019-05-06 1");

    [Fact]
    public void The_matches_of_a_sentence_are_in_it_and_at_their_place() =>
        Run("", """
            var first = context.CreateRegex(@"^\w+|ran$");
            context.RegisterSentenceAction(s =>
            {
                foreach (var match in s.Matches(first))
                    s.Report(match);
            });
            """, "It rained. He ran `so ran` and ran\n").Select(d => (d.Match, d.Location.Span.Start)).ShouldBe([("It", 0), ("He", 11), ("ran", 31)]);

    [Fact]
    public void The_matches_of_a_block_leave_out_what_is_no_language() =>
        Run("", "var ran = context.CreateRegex(\"ran\");\ncontext.RegisterProseAction(p => { foreach (var m in p.Matches(ran)) p.Report(m); });", "He `ran` and ran.\n")
            .ShouldHaveSingleItem().Location.Span.Start.ShouldBe(13);

    [Fact]
    public void A_match_of_another_text_is_not_reported_at_a_wrong_place() =>
        Run("", "var ran = context.CreateRegex(\"ran\");\ncontext.RegisterSentenceAction(s => { if (ran.Match(s.Sentence.Text) is { Success: true } m) s.Report(m); });", "It rained. He fell, ran, and ran.\n")
            .Last().Message.ShouldContain("'ran' does not stand at 9 of the block's prose");

    [Fact]
    public void A_script_sees_what_is_quoted_word_by_word() =>
        Run("", "context.RegisterQuotationAction(q => { foreach (var word in q.Quotation.EnumerateWords().Where(w => q.IsQuoted(w.ProseSpan))) q.Report(word.ProseSpan); });", "He said \"never mind\" twice.\n")
            .Select(d => d.Match).ShouldBe(["never", "mind"]);

    private static ImmutableArray<Diagnostic> Analyze(CompiledScripts compiled, bool isStrict) =>
        new AnalyzerDriver(compiled.Analyzers).Analyze(
            new MarkdownReader().Read(new SourceText("a.md", "One.\n")),
            options: isStrict ? new Dictionary<string, RuleOptions> { ["Test.Rule"] = new([new RuleOption("strict", OptionKind.Boolean, ["true"])]) } : null);

    private static ImmutableArray<Diagnostic> Run(string header, string body, string text)
    {
        var compiled = Compile(header, body);
        compiled.Errors.ShouldBeEmpty();
        return new AnalyzerDriver(compiled.Analyzers).Analyze(new MarkdownReader().Read(new SourceText("a.md", text)));
    }

    // Two articles, "In Rome." and "In rain.", looked at together.
    private static ImmutableArray<Diagnostic> RunTogether(string body)
    {
        var compiled = Compile("", body);
        compiled.Errors.ShouldBeEmpty();
        var reader = new MarkdownReader();
        return new AnalyzerDriver(compiled.Analyzers).AnalyzeSubmission([reader.Read(new SourceText("a.md", "In Rome.\n")), reader.Read(new SourceText("b.md", "In rain.\n"))]);
    }

    private static CompiledScripts Compile(string header, string body) => ScriptLoader.Load([Script(header, body).Script], new ScriptSettings());

    private static (Script Script, Rule Rule) Script(string header, string body)
    {
        var catalog = Load(header, body);
        catalog.Errors.ShouldBeEmpty();
        var rule = catalog.Rules.Single();
        return (new Script(rule.Source, rule.BodySpan, rule.Descriptor) { Options = rule.Options }, rule);
    }

    private static RuleCatalog Load(string header, string body) => RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.csx", Source(header, body))])]);

    private static string Source(string header, string body) => $"/*---\nmessage: Found.\n{header}{(header.Length > 0 ? "\n" : "")}---*/\n{body}";
}

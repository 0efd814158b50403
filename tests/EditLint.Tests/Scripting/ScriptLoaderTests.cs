using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Scripting;

namespace EditLint.Tests.Scripting;

public sealed class ScriptLoaderTests
{
    [Fact]
    public void A_script_reports_what_it_finds()
    {
        var findings = Run("context.RegisterSentenceAction(s => { if (s.Sentence.Text.EndsWith('?')) s.Report(); });", "It rained. Why?");
        findings.ShouldHaveSingleItem().Location.Span.ShouldBe(new TextSpan(11, 4));
        findings[0].RuleId.ShouldBe("Test.Rule0");
    }

    [Fact]
    public void Locals_local_functions_records_and_extension_methods_work_in_any_order() =>
        Run("""
            using System.Text;
            var limit = 2;
            record Place(TextSpan Span, int Length);
            static class Words { public static int Count(this Block block) => block.Words.Length; }
            bool IsLong(Block block) => block.Count() > limit;
            context.RegisterProseAction(p =>
            {
                var builder = new StringBuilder();
                if (IsLong(p.Block))
                    p.Report(new Place(p.Block.Words[0], 1).Span, new() { Message = builder.Append("long").ToString() });
            });
            """, "One two three").ShouldHaveSingleItem().Message.ShouldBe("long");

    [Fact]
    public void Two_scripts_with_the_same_names_do_not_clash()
    {
        const string Body = """
            using Count = System.Int32;
            Count count = NUMBER;
            record Finding(Count Number);
            string Tell(Finding finding) => $"{finding.Number}";
            context.RegisterDocumentAction(d => d.ReportSource(default, new() { Message = Tell(new Finding(count)) }));
            """;
        var compiled = Compile(Body.Replace("NUMBER", "1"), Body.Replace("NUMBER", "2"));
        compiled.Errors.ShouldBeEmpty();
        Analyze(compiled, "x").Select(d => d.Message).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("var x = [|Missing|].Count;", "CS0103")]
    [InlineData("var a = 1;\n  int b = [|\"two\"|];\n", "CS0029")]
    [InlineData("context.RegisterDocumentAction(d =>\n{\n    d.[|Reprot|]();\n});", "CS1061")]
    [InlineData("var a = 1[||]", "CS1002")]
    [InlineData("var a = 1;\n[|}|]\nclass Escaped {", "CS1022")]
    [InlineData("class A { public int X => [|nothing|]; }\ncontext.RegisterDocumentAction(d => {});", "CS0103")]
    [InlineData("using System.[|Nowhere|];\ncontext.RegisterDocumentAction(d => {});", "CS0234")]
    [InlineData("var s = \"\u00e9\U0001F600\"; var t = [|oops|];", "CS0103")]
    public void A_mistake_is_reported_at_its_own_place(string marked, string number)
    {
        var (body, spans) = ExampleMarkup.Parse(marked);
        var compiled = Compile(body);
        compiled.Analyzers.ShouldBeEmpty();
        compiled.Errors.ShouldAllBe(e => e.Descriptor == ToolDescriptors.InvalidRule && e.Location.Source.Path == "rules/Test/Rule0.csx");
        var error = compiled.Errors.FirstOrDefault(e => e.Message.Contains($"({number})"));
        error.ShouldNotBeNull(string.Join("\n", compiled.Errors));
        error.Location.Span.Shift(-Header.Length).ShouldBe(spans[0]);
    }

    [Theory]
    [InlineData("[|#r \"System.Net.Http\"|]\nvar a = 1;", "'#r' is not available")]
    [InlineData("[|#load \"other.csx\"|]\nvar a = 1;", "'#load' is not available")]
    [InlineData("var a = 1;\n[|#line 7|]\nvar b = 2;", "This directive is not available")]
    [InlineData("[|namespace|] Mine { }", "cannot declare a namespace")]
    [InlineData("[|global|] using System.Text;", "'global' is not available")]
    [InlineData("[|[assembly: System.Reflection.AssemblyTitle(\"x\")]|]\nvar a = 1;", "Attributes of the assembly")]
    public void What_reaches_beyond_the_script_is_refused_at_its_place(string marked, string message)
    {
        var (body, spans) = ExampleMarkup.Parse(marked);
        var error = Compile(body).Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain(message);
        error.Location.Span.Shift(-Header.Length).ShouldBe(spans[0]);
    }

    [Fact]
    public void Scripts_with_mistakes_are_dropped_and_the_others_run()
    {
        const string Good = "context.RegisterDocumentAction(d => d.ReportSource(default));";
        var compiled = Compile("}", Good, "int x = \"\";", "class A : Missing { }", Good);
        compiled.Errors.Select(e => e.Location.Source.Path).Distinct().ShouldBe(["rules/Test/Rule0.csx", "rules/Test/Rule2.csx", "rules/Test/Rule3.csx"]);
        Analyze(compiled, "x").Select(d => d.RuleId).ShouldBe(["Test.Rule1", "Test.Rule4"]);
    }

    [Fact]
    public void A_script_that_registers_nothing_is_a_mistake() =>
        Compile("var x = 1;").Errors.ShouldHaveSingleItem().Message.ShouldContain("registers no action");

    [Fact]
    public void A_script_that_fails_before_it_has_registered_is_a_mistake_at_its_line()
    {
        var error = Compile("var list = new List<int>();\n  var first = list[3];\ncontext.RegisterDocumentAction(d => { });").Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain("ArgumentOutOfRangeException");
        error.Location.Start.Line.ShouldBe(4);
        error.Location.Source[error.Location.Span].ToString().ShouldBe("var first = list[3];");
    }

    [Fact]
    public void A_script_that_fails_on_a_document_is_named_with_its_line()
    {
        var failure = Run("context.RegisterDocumentAction(d =>\n{\n    string? nothing = null;\n    d.ReportSource(new TextSpan(0, nothing!.Length));\n});", "x").ShouldHaveSingleItem();
        failure.Descriptor.ShouldBe(ToolDescriptors.RuleFailure);
        failure.Message.ShouldContain("Test.Rule0 failed with NullReferenceException in line 6 of rules/Test/Rule0.csx");
        failure.Related.ShouldHaveSingleItem().Location.Start.Column.ShouldBe(5);
    }

    [Fact]
    public void What_a_script_keeps_in_a_variable_is_gone_at_the_next_article()
    {
        var compiled = Compile("var seen = new List<string>(); var count = 0; context.RegisterDocumentAction(d => { seen.Add(\"x\"); count++; d.ReportSource(default, new() { Message = $\"{seen.Count} {count}\" }); });");
        Analyze(compiled, "x").ShouldHaveSingleItem().Message.ShouldBe("1 1");
        Analyze(compiled, "y").ShouldHaveSingleItem().Message.ShouldBe("1 1");
    }

    [Theory]
    [InlineData("while (d.Document.Source.Length > 0) { }", "more steps")]
    [InlineData("int Deep(int n) => n < 0 ? 0 : 1 + Deep(n + 1); Deep(1);", "nested too deep")]
    [InlineData("while (true) try { while (true) { } } catch { }", "more steps")]
    [InlineData("try { while (true) { } } catch { }", "more steps")]
    public void A_script_over_its_bounds_is_named_with_its_line_and_the_others_run(string statement, string reason)
    {
        var compiled = Compile($"context.RegisterDocumentAction(d =>\n{{\n    {statement}\n}});", "context.RegisterDocumentAction(d => d.ReportSource(default));");
        compiled.Errors.ShouldBeEmpty();
        var found = Analyze(compiled, "x");
        found.Select(d => d.RuleId).ShouldBe([ToolDescriptors.RuleFailure.Id, "Test.Rule1"]);
        found[0].Message.ShouldStartWith("Test.Rule0 was stopped");
        found[0].Message.ShouldContain(reason);
    }

    [Fact]
    public void A_script_that_never_comes_to_register_is_a_mistake_at_its_line()
    {
        var error = Compile("var n = 0;\nwhile (true) n++;\ncontext.RegisterDocumentAction(d => { });").Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain("was stopped while it registered its actions: it took more steps");
        error.Location.Start.Line.ShouldBe(4);
    }

    [Fact]
    public void No_script_is_no_work() => ScriptLoader.Load([], new ScriptSettings()).Analyzers.ShouldBeEmpty();

    private const string Header = "/*---\nmessage: m\n---*/";

    private static CompiledScripts Compile(params string[] bodies) => ScriptLoader.Load(
        [.. bodies.Select((body, i) => new Script(
            new SourceText($"rules/Test/Rule{i}.csx", Header + body),
            new TextSpan(Header.Length, body.Length),
            new DiagnosticDescriptor($"Test.Rule{i}", "m", Severity.Warning)))],
        new ScriptSettings());

    private static ImmutableArray<Diagnostic> Analyze(CompiledScripts compiled, string text) =>
        new AnalyzerDriver(compiled.Analyzers).Analyze(new PlainTextReader().Read(new SourceText("a.txt", text)));

    private static ImmutableArray<Diagnostic> Run(string body, string text)
    {
        var compiled = Compile(body);
        compiled.Errors.ShouldBeEmpty();
        return Analyze(compiled, text);
    }
}

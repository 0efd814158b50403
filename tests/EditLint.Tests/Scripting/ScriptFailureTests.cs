using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Scripting.Vetting;

namespace EditLint.Tests.Scripting;

/// <summary>How a script fails: within its bounds, and in words that are worth reading.</summary>
public sealed class ScriptFailureTests
{
    private const string Endless = "class Endless : Exception { public override string Message { get { while (true) { } } } public override string ToString() => Message; }\n";

    [Theory]
    [InlineData("throw new Endless();")]
    [InlineData("throw new ArgumentOutOfRangeException(\"x\", new Endless(), \"m\");")]
    public void A_message_that_never_ends_is_stopped(string statement) =>
        Analyze(Endless + $"context.RegisterDocumentAction(d => {{ {statement} }});").ShouldHaveSingleItem().Message.ShouldStartWith("Test.Rule0 was stopped in line 5 of rules/Test/Rule0.csx: it took more steps");

    [Fact]
    public void A_rule_that_reports_too_much_is_not_asked_for_a_message_of_its_own() =>
        Analyze(Endless + "context.RegisterDocumentAction(d => { try { d.ReportSource(default, new() { Match = new string('x', 70_000) }); } catch { throw new Endless(); } });")
            .ShouldHaveSingleItem().Message.ShouldStartWith("Test.Rule0 was stopped in line 5 of rules/Test/Rule0.csx: the words that it says it found");

    [Fact]
    public void A_message_that_never_ends_is_stopped_while_the_rule_registers() =>
        VettedScripts.Compile(Endless + "throw new Endless();").Errors.ShouldHaveSingleItem().Message.ShouldContain("was stopped while it registered its actions: it took more steps");

    [Theory]
    [InlineData("class Own : Exception { public override string Message => null!; }", "failed with Own in line 5 of rules/Test/Rule0.csx:")]
    [InlineData("class Own : Exception { public override string Message => throw new InvalidOperationException(); }", "its message could not be read (InvalidOperationException)")]
    [InlineData("class Own() : Exception(new string('x', 3_000));", "xxx...")]
    [InlineData("class Own() : OperationCanceledException(\"given up\");", "failed with Own in line 5 of rules/Test/Rule0.csx: given up")]
    public void An_exception_of_the_script_is_told_with_its_name_and_line(string type, string message)
    {
        var failure = Analyze(type + "\ncontext.RegisterDocumentAction(d => throw new Own());").ShouldHaveSingleItem();
        failure.Message.ShouldContain(message);
        failure.Message.Length.ShouldBeLessThan(2_200);
    }

    [Theory]
    [InlineData("try { total = new long[int.MaxValue].Length; } catch { }")]
    [InlineData("try { total = new long[int.MaxValue].Length; } catch (Exception e) when (e.Message.Length > 0) { }")]
    [InlineData("try { new List<int> { 2, 1 }.Sort((x, y) => new long[int.MaxValue].Length); } catch (InvalidOperationException) { }")]
    [InlineData("new List<int> { 2, 1 }.Sort((x, y) => new long[int.MaxValue].Length);")]
    [InlineData("try { total = new long[int.MaxValue].Length; } finally { throw new Exception(); }")]
    public void No_script_survives_that_there_is_no_memory_left(string statement) =>
        Should.Throw<OutOfMemoryException>(() => Analyze($"context.RegisterDocumentAction(d => {{ var total = 0; {statement} d.ReportSource(default, new() {{ Message = $\"{{total}}\" }}); }});"));

    private static ImmutableArray<Diagnostic> Analyze(string body)
    {
        var compiled = VettedScripts.Compile(body);
        compiled.Errors.ShouldBeEmpty();
        return new AnalyzerDriver(compiled.Analyzers).Analyze(new PlainTextReader().Read(new SourceText("a.txt", "x")));
    }
}

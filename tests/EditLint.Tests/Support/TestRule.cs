using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Support;

/// <summary>A rule written in a test, and what it finds.</summary>
internal static class TestRule
{
    /// <summary>Loads the text of a rule file, which must be sound.</summary>
    public static Rule Load(string yaml)
    {
        var catalog = RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.yml", yaml)])]);
        catalog.Errors.ShouldBeEmpty();
        return catalog.Rules.Single();
    }

    /// <summary>What is wrong with the text of a rule file.</summary>
    public static ImmutableArray<Diagnostic> Errors(string yaml) => RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.yml", yaml)])]).Errors;

    public static ImmutableArray<Diagnostic> Lint(Rule rule, SourceText source) => LintAll(rule, [source]);

    public static ImmutableArray<Diagnostic> LintAll(Rule rule, ImmutableArray<SourceText> sources)
    {
        using var linter = new Linter(DocumentReaders.All, new RuleCatalog([rule], []));
        return LintAll(linter, sources);
    }

    /// <summary>What a linter finds in a run.</summary>
    public static ImmutableArray<Diagnostic> LintAll(Linter linter, ImmutableArray<SourceText> sources)
    {
        ImmutableArray<LintResult> results = [.. sources.Select(s => linter.Lint(s))];
        return [.. (linter.HasSubmissionActions ? linter.LintSubmission(results) : results).SelectMany(r => r.Diagnostics)];
    }

    public static ImmutableArray<Diagnostic> Lint(string yaml, string text, string format = "txt") =>
        Lint(Load(yaml), new SourceText($"example.{format}", text));

    /// <summary>Checks that the rule finds exactly what is marked.</summary>
    public static ImmutableArray<Diagnostic> Verify(string yaml, string marked, string format = "txt")
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        var found = Lint(yaml, text, format);
        found.Select(d => d.Location.Span).ShouldBe(spans, $"in: {marked}");
        return found;
    }
}

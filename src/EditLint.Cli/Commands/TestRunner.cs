using System.Collections.Immutable;
using EditLint.Cli.Configuration;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint test</c>: proves rules by the examples in their files.</summary>
internal static class TestRunner
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings name something that is not there.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int Run(Terminal terminal, TestSettings settings, CancellationToken cancellationToken = default)
    {
        using var groups = new LintGroups(terminal, settings.Configuration, settings.RuleFolders);
        var group = groups.Of(terminal.WorkingFolder);
        // What is wrong with the configuration is told by the commands that lint.
        var catalog = RuleLibrary.Load(Find(terminal, settings, group.Library), group.LoadResources(_ => { }));
        var failures = new List<RuleExampleFailure>();
        var style = new AnsiStyle(terminal.UseColor(settings.Color));
        // C# rules share one compilation and one process; a YAML rule runs alone, so that no other rule's findings fold its own.
        using var scriptLinter = LinterFactory.Create(catalog.Where(r => r.Language == RuleLanguage.CSharp), out var errors);
        foreach (var rule in catalog.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = rule.Language == RuleLanguage.CSharp ? Prove(rule, scriptLinter) : Prove(rule);
            if (found.IsEmpty)
                continue;
            Write(rule, found, terminal.Output, style);
            failures.AddRange(found);
        }
        WriteTotals(catalog, failures, terminal.Output, style);
        terminal.Output.Flush();
        var sound = new RuleCatalog(catalog.Rules, errors);
        RuleErrors.Write(sound, terminal);
        var code = RuleErrors.ExitCodeFor(sound);
        return code == ExitCode.Success && failures.Count > 0 ? ExitCode.Findings : code;
    }

    private static IEnumerable<InstalledRule> Find(Terminal terminal, TestSettings settings, RuleLibrary library)
    {
        if (settings.Rules.IsEmpty)
            return library.Rules.Where(r => r.Source != PackSource.Style);
        return settings.Rules.SelectMany(given => RuleArguments.Find(given, library, terminal.WorkingFolder)).DistinctBy(r => r.File.FullPath);
    }

    private static ImmutableArray<RuleExampleFailure> Prove(Rule rule)
    {
        using var linter = LinterFactory.Create(new RuleCatalog([rule], []), out _);
        return RuleExampleRunner.Run(rule, (used, source) => used == rule ? Lint(linter, source) : LintOnce(used, source));
    }

    private static ImmutableArray<RuleExampleFailure> Prove(Rule rule, Linter linter) =>
        RuleExampleRunner.Run(rule, (_, source) => Lint(linter, source));

    private static ImmutableArray<Diagnostic> LintOnce(Rule rule, SourceText source)
    {
        using var linter = LinterFactory.Create(new RuleCatalog([rule], []), out _);
        return Lint(linter, source);
    }

    private static ImmutableArray<Diagnostic> Lint(Linter linter, SourceText source)
    {
        var document = linter.Read(source);
        var result = linter.Lint(document);
        return linter.Driver.HasSubmissionActions ? linter.LintSubmission([document], [result])[0].Diagnostics : result.Diagnostics;
    }

    private static void Write(Rule rule, ImmutableArray<RuleExampleFailure> failures, TextWriter output, AnsiStyle style)
    {
        output.WriteLine($"{style.Severity(Severity.Error, "failed")} {style.Bold(rule.Id)}");
        foreach (var failure in failures)
        {
            output.WriteLine($"  {style.Frame("-->")} {LocationText.Of(failure.Location)}");
            foreach (var line in failure.Message.Split('\n'))
                output.WriteLine($"  {DisplayText.Visible(line)}");
        }
        output.WriteLine();
    }

    private static void WriteTotals(RuleCatalog catalog, List<RuleExampleFailure> failures, TextWriter output, AnsiStyle style)
    {
        var rules = catalog.Rules.Length;
        var examples = catalog.Rules.Sum(r => r.Examples.Length);
        if (failures.Count == 0)
        {
            output.WriteLine(style.Good($"{Count.Of(rules, "rule")}, {Count.Of(examples, "example")} passed"));
            return;
        }
        var failedRules = failures.Select(f => f.Location.Source).Distinct().Count();
        var failedExamples = failures.Where(f => f.Location.Span.Start > 0).Select(f => f.Location).Distinct().Count();
        output.WriteLine(style.Bold($"{failedRules} of {Count.Of(rules, "rule")} failed, {examples - failedExamples} of {Count.Of(examples, "example")} passed"));
    }
}

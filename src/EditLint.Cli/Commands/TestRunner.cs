using System.Collections.Immutable;
using System.Diagnostics;
using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Core;
using EditLint.Core.Configuration;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using Diagnostic = EditLint.Core.Diagnostics.Diagnostic;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint test</c>: proves rules by the examples in their files.</summary>
internal static class TestRunner
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings name something that is not there.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int Run(Terminal terminal, TestSettings settings, CancellationToken cancellationToken = default) =>
        settings.Watch
            ? WatchLoop.Run(terminal, "Waiting for a change of a rule. Ctrl-C ends.", found => RunOnce(terminal, settings, files => found(() => files.Again().Stamp), cancellationToken), cancellationToken)
            : RunOnce(terminal, settings, _ => { }, cancellationToken);

    /// <summary>Tests the rules once.</summary>
    /// <param name="terminal">Where the program runs.</param>
    /// <param name="settings">What to do.</param>
    /// <param name="found">Takes the files that the outcome depends on, before any of them is read.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    private static int RunOnce(Terminal terminal, TestSettings settings, Action<WatchedFiles> found, CancellationToken cancellationToken)
    {
        using var groups = new LintGroups(terminal, settings.Configuration, settings.RuleFolders);
        var group = groups.Of(terminal.WorkingFolder);
        List<InstalledRule> rules = [.. Find(terminal, settings, group.Library)];
        found(WatchedFiles.Of(terminal, settings.Rules, group.Project, rules));
        // What is wrong with the configuration is told by the commands that lint.
        var catalog = RuleLibrary.Load(rules, group.LoadResources(_ => { }));
        var report = new TestReport(terminal.Output, new AnsiStyle(terminal.UseColor(settings.Color)));
        // C# rules share one compilation and one process; a YAML rule runs alone, so that no other rule's findings fold its own.
        using var scriptLinter = LinterFactory.Create(catalog.Where(r => r.Language == RuleLanguage.CSharp), out var errors, settings: settings.Scripts, cancellationToken: cancellationToken);
        var broken = errors.Where(e => e.Descriptor.IsToolError).Select(e => e.Location.Source.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in catalog.Rules.Where(r => !broken.Contains(r.Source.Path)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            var failures = rule.Language == RuleLanguage.CSharp ? Prove(rule, scriptLinter) : Prove(rule);
            report.Add(new TestedRule(rule, failures, Stopwatch.GetElapsedTime(start)));
        }
        report.WriteTotals(broken.Count(path => rules.Exists(r => r.File.Path == path)));
        terminal.Output.Flush();
        if (settings.Timing)
            TimingTable.Write([.. report.Rules.Select(r => (r.Rule.Id, r.Rule.Examples.Length, r.Elapsed))], terminal.Error);
        var sound = new RuleCatalog(catalog.Rules, errors);
        RuleErrors.Write(sound, terminal);
        var code = RuleErrors.ExitCodeFor(sound);
        return code == ExitCode.Success && report.Rules.Any(r => !r.Failures.IsEmpty) ? ExitCode.Findings : code;
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
        return RuleExampleRunner.Run(rule, (used, sources) => used == rule ? Lint(linter, sources) : LintOnce(used, sources));
    }

    private static ImmutableArray<RuleExampleFailure> Prove(Rule rule, Linter linter)
    {
        var alone = new FileConfiguration { Settings = [new RuleSetting(rule.Id, IsOn: true)] };
        return RuleExampleRunner.Run(rule, (_, sources) => Lint(linter, sources, alone));
    }

    private static ImmutableArray<Diagnostic> LintOnce(Rule rule, ImmutableArray<SourceText> sources)
    {
        using var linter = LinterFactory.Create(new RuleCatalog([rule], []), out _);
        return Lint(linter, sources);
    }

    private static ImmutableArray<Diagnostic> Lint(Linter linter, ImmutableArray<SourceText> sources, FileConfiguration? configuration = null)
    {
        ImmutableArray<LintResult> results = [.. sources.Select(s => linter.Lint(s, configuration))];
        return [.. (linter.HasSubmissionActions ? linter.LintSubmission(results) : results).SelectMany(r => r.Diagnostics)];
    }
}

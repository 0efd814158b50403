using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Rules;

namespace EditLint.Cli.Commands;

/// <summary>What is wrong with rule files, for commands that are about rules rather than articles.</summary>
internal static class RuleErrors
{
    /// <summary>Writes the mistakes to standard error, in the order of their places.</summary>
    public static void Write(RuleCatalog catalog, Terminal terminal)
    {
        using IReporter reporter = new TextReporter(terminal.Error, new ReportOptions { Width = terminal.Width });
        foreach (var file in catalog.Errors.GroupBy(d => d.Location.Source.Path).OrderBy(file => file.Key, StringComparer.Ordinal))
            reporter.Report(new LintResult(file.First().Location.Source, [.. file.OrderBy(d => d.Location.Span)]));
    }

    /// <summary>The exit code of a command that did everything else well.</summary>
    public static int ExitCodeFor(RuleCatalog catalog) =>
        catalog.Errors.Any(d => d.Descriptor.IsToolError) ? ExitCode.Failure : ExitCode.Success;
}

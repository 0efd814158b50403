using System.CommandLine;
using EditLint.Cli.Configuration;
using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint check</c>.</summary>
internal static class CheckCommand
{
    private const string Details = """
        Examples:
          editlint check                                  every article in this folder and below
          editlint check draft.md                         one article
          cat draft.md | editlint check - --stdin-filename draft.md
          editlint check --rules house --ignore Integrity.RepeatedWord content
          editlint check --format json --output report.json content

        Which files:
          In a folder, all files of a format that EditLint reads, except what is hidden, what .gitignore names,
          node_modules, folders that are symbolic links, and what the configuration ignores. A file that you name is
          checked whatever its name is, unless the configuration ignores it.

        Which configuration:
          For each file the nearest .editlint.yml in its folder and those above, up to the top of the repository; where there
          is none, the nearest .vale.ini. 'editlint config FILE' shows what applies to a file and which line says so.

        Exit codes:
          0    nothing at or above the level of --fail-on, or nothing to check (a note says so)
          1    findings
          2    wrong usage, a file or folder that cannot be read, a broken configuration or rule; the rest is still checked
          130  interrupted
        """;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders to check; '-' is standard input. Without any: this folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Choice<ReportFormat>(
            "--format",
            "How to write the findings. text shows each place; concise has one line each; json is for programs.",
            ("text", ReportFormat.Text), ("concise", ReportFormat.Concise), ("json", ReportFormat.Json), ("jsonl", ReportFormat.JsonLines),
            ("sarif", ReportFormat.Sarif), ("github", ReportFormat.GitHub), ("gitlab", ReportFormat.GitLab), ("junit", ReportFormat.JUnit),
            ("checkstyle", ReportFormat.Checkstyle), ("rdjson", ReportFormat.Rdjson), ("html", ReportFormat.Html));
        var output = new Option<string?>("--output", "-o") { Description = "Write the findings to a file, which appears when it is complete.", HelpName = "FILE" };
        var standardInputName = new Option<string?>("--stdin-filename") { Description = "The name of standard input in reports; its extension says how to read it. [default: stdin.txt]", HelpName = "NAME" };
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var scripts = new ScriptOptions();
        var failOn = new Choice<Severity?>(
            "--fail-on",
            "The least level that ends with exit code 1.",
            ("error", Severity.Error), ("warning", Severity.Warning), ("suggestion", Severity.Suggestion), ("never", null));
        var jobs = JobsOption.Create();
        var color = ColorOption.Create();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write the findings only: no totals, no notes." };
        var showFolded = new Option<bool>("--show-folded") { Description = "Show also the findings in copied text that repeat a finding in the original." };
        var statistics = new Option<bool>("--statistics") { Description = "Count each rule's findings, on standard error." };
        var timing = new Option<bool>("--timing") { Description = "Show the slowest rules, on standard error." };

        var plain = new Option<bool>("--plain-matching") { Description = "Let every pattern read every text, as slow as that is: the findings are the same.", Hidden = true };

        var command = new Command("check", "Find what is broken in articles.")
        {
            paths, format.Option, output, standardInputName, configuration.File, configuration.IsOff, rules.Rules, rules.Select, rules.Ignore,
            failOn.Option, jobs, color.Option, quiet, showFolded, statistics, timing,
            scripts.Trust, scripts.Verbose, scripts.NoCache, plain,
        };
        command.SetAction(result => CheckRunner.Run(terminal, Settings(result), cancellationToken));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;

        CheckSettings Settings(ParseResult result)
        {
            var defaults = new CheckSettings();
            return new CheckSettings
            {
                Paths = [.. result.GetValue(paths) ?? []],
                StandardInputName = result.GetValue(standardInputName) ?? defaults.StandardInputName,
                Format = format.ValueOf(result),
                OutputFile = result.GetValue(output),
                Configuration = configuration.ValueOf(result),
                RuleFolders = rules.FoldersOf(result),
                Selection = rules.SelectionOf(result),
                FailOn = failOn.ValueOf(result),
                Jobs = result.GetValue(jobs),
                Color = color.ValueOf(result),
                Quiet = result.GetValue(quiet),
                ShowFolded = result.GetValue(showFolded),
                Statistics = result.GetValue(statistics),
                Timing = result.GetValue(timing),
                MatchesPlainly = result.GetValue(plain),
                Scripts = scripts.ValueOf(result, terminal),
            };
        }
    }
}

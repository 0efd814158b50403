using System.CommandLine;
using System.Globalization;
using EditLint.Cli.Configuration;

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
          editlint check --format text --format sarif=editlint.sarif content
          editlint check --since main                     only what is in paragraphs changed on this branch

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
          2    wrong usage, a file or folder that cannot be read, a broken configuration, baseline or rule; the rest is still checked
          130  interrupted; no report file is written
          141  nobody reads standard output any more
        """;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders to check; '-' is standard input. Without any: this folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new FormatOption();
        var standardInputName = StandardInputOption.Create();
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var scripts = new ScriptOptions();
        var failOn = FailOnOption.Create("The least level that ends with exit code 1.");
        var adoption = new AdoptionOptions();
        var maxWarnings = CountOption("--max-warnings", "End with exit code 1 when there are more warnings than this.");
        var maxFindings = CountOption("--max-findings", "Show no more findings than this, and say how many are left. The exit code counts all.");
        var jobs = JobsOption.Create();
        var color = ColorOption.Create();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write the findings only: no totals, no notes." };
        var showFolded = new Option<bool>("--show-folded") { Description = "Show also the findings in copied text that repeat a finding in the original." };
        var statistics = new Option<bool>("--statistics") { Description = "Count each rule's findings, on standard error." };
        var timing = new Option<bool>("--timing") { Description = "Show the slowest rules, on standard error." };

        var watch = new Option<bool>("--watch", "-w") { Description = "Check again whenever an article, a rule or a configuration changes, until Ctrl-C." };
        var plain = new Option<bool>("--plain-matching") { Description = "Let every pattern read every text, as slow as that is: the findings are the same.", Hidden = true };

        var command = new Command("check", "Find what is broken in articles.")
        {
            paths, format.Formats, format.File, standardInputName, configuration.File, configuration.IsOff, rules.Rules, rules.Select, rules.Ignore,
            failOn.Option, maxWarnings,
            adoption.Baseline, adoption.NoBaseline, adoption.Changed, adoption.Staged, adoption.Since, maxFindings, jobs, color.Option, quiet, showFolded, statistics, timing, watch,
            scripts.Trust, scripts.Verbose, scripts.NoCache, plain,
        };
        command.SetAction(result => CheckRunner.Run(terminal, Settings(result), cancellationToken));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;

        CheckSettings Settings(ParseResult result)
        {
            var defaults = new CheckSettings();
            var (baseline, isBaselineOff) = adoption.BaselineOf(result);
            if (result.GetValue(watch) && result.GetValue(paths)?.Contains(CheckSettings.StandardInput) == true)
                throw new UsageException("--watch looks at files, and '-' is none. Leave one of them out.");
            return new CheckSettings
            {
                Paths = [.. result.GetValue(paths) ?? []],
                StandardInputName = result.GetValue(standardInputName) ?? defaults.StandardInputName,
                Reports = format.ValueOf(result, terminal),
                Configuration = configuration.ValueOf(result),
                RuleFolders = rules.FoldersOf(result),
                Selection = rules.SelectionOf(result),
                FailOn = failOn.ValueOf(result),
                MaxWarnings = result.GetValue(maxWarnings),
                MaxFindings = result.GetValue(maxFindings),
                BaselineFile = baseline,
                IsBaselineOff = isBaselineOff,
                Changes = adoption.ChangesOf(result),
                Jobs = result.GetValue(jobs),
                Color = color.ValueOf(result),
                Quiet = result.GetValue(quiet),
                ShowFolded = result.GetValue(showFolded),
                Statistics = result.GetValue(statistics),
                Timing = result.GetValue(timing),
                Watch = result.GetValue(watch),
                MatchesPlainly = result.GetValue(plain),
                Scripts = scripts.ValueOf(result, terminal),
            };
        }
    }

    private static Option<int?> CountOption(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) || number < 0))
                result.AddError($"{name} must be a number from 0 on, not '{token.Value}'.");
        });
        return option;
    }
}

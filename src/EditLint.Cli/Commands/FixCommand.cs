using System.CommandLine;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint fix</c>.</summary>
internal static class FixCommand
{
    private const string Details = """
        Examples:
          editlint fix draft.md                           make the safe fixes, and show what remains
          editlint fix --diff content                     show what would change in a folder, and write nothing
          editlint fix --unsafe --diff draft.md           with the fixes that a person must look at
          editlint fix --select Typography content        the fixes of some rules only
          cat draft.md | editlint fix - --stdin-filename draft.md > fixed.md

        What is fixed:
          A fix is safe when it cannot change the meaning; 'editlint rules' and 'editlint explain RULE' tell which are. Without
          --unsafe only these are made. Of several cures that --unsafe could choose from it makes the first. A fix is made whole or
          not at all; one that would bring a finding that is not there now, or would not cure its own, is left out. What is
          suppressed, and what only a comparison with other files shows, is not fixed. What the baseline knows is fixed too: only the
          report of what remains leaves it out.

        How files are written:
          Encoding, byte order mark, line ends and permissions stay as they are. A file is replaced in one step, so that it is whole
          at any moment; where it is a symbolic link, what it leads to is replaced. A file that is read-only, or that somebody changed
          meanwhile, is left as it is.

        Standard input:
          With '-' the text goes to standard output, also when nothing is fixed, and all else to standard error.

        Exit codes:
          0    what remains is below the level of --fail-on; with --diff: nothing would change
          1    findings remain, whether they could be fixed or not; with --diff: something would change
          2    wrong usage, a file that cannot be read or written, a broken configuration or rule; the rest is still fixed
          130  interrupted; every file is either as it was or fixed
        """;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders to fix; '-' is standard input. Without any: this folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var diff = new Option<bool>("--diff") { Description = "Show what would change as a unified diff, and write nothing." };
        var review = new Option<bool>("--unsafe") { Description = "Make also the fixes that a person must look at." };
        var format = new FormatOption();
        var standardInputName = StandardInputOption.Create();
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var scripts = new ScriptOptions();
        var failOn = FailOnOption.Create("The least level of a finding that remains which ends with exit code 1.");
        var adoption = new AdoptionOptions();
        var jobs = JobsOption.Create();
        var color = ColorOption.Create();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write only the findings that remain, or the diff: no totals, no notes." };

        var command = new Command("fix", "Make the fixes that are certain, and show what remains.")
        {
            paths, diff, review, format.Formats, format.File, standardInputName, configuration.File, configuration.IsOff, rules.Rules, rules.Select, rules.Ignore,
            failOn.Option, adoption.Baseline, adoption.NoBaseline, jobs, color.Option, quiet, scripts.Trust, scripts.Verbose, scripts.NoCache,
        };
        command.SetAction(result => FixRunner.Run(terminal, Settings(result), cancellationToken));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;

        FixSettings Settings(ParseResult result)
        {
            var defaults = new CheckSettings();
            var (baseline, isBaselineOff) = adoption.BaselineOf(result);
            return new FixSettings
            {
                ShowsDiff = result.GetValue(diff),
                IncludeReview = result.GetValue(review),
                Check = new CheckSettings
                {
                    Paths = [.. result.GetValue(paths) ?? []],
                    StandardInputName = result.GetValue(standardInputName) ?? defaults.StandardInputName,
                    Reports = format.ValueOf(result, terminal),
                    Configuration = configuration.ValueOf(result),
                    RuleFolders = rules.FoldersOf(result),
                    Selection = rules.SelectionOf(result),
                    BaselineFile = baseline,
                    IsBaselineOff = isBaselineOff,
                    FailOn = failOn.ValueOf(result),
                    Jobs = result.GetValue(jobs),
                    Color = color.ValueOf(result),
                    Quiet = result.GetValue(quiet),
                    Scripts = scripts.ValueOf(result, terminal),
                },
            };
        }
    }
}

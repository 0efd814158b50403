using System.CommandLine;
using EditLint.Cli.Baselines;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint baseline</c>.</summary>
internal static class BaselineCommand
{
    private const string Details = """
        Examples:
          editlint baseline                     write down what is wrong in this folder and below
          editlint check                        from now on: what is new
          editlint baseline --prune             take out what was mended meanwhile; nothing is added
          editlint baseline content/2026        write anew what is known of these files; the rest stays

        What it is:
          A file with a fingerprint of each finding: its rule, its words and those around it. Where a paragraph moves, is wrapped anew
          or edited nearby, its findings stay known; one that takes the place of another is new. Commit it. Entries
          stand on lines of their own, so that it can be merged; after a conflict take either side and write it anew. 'editlint check'
          says when some are no longer needed. What belonged to files that are gone goes, whichever files are checked.

        Exit codes:
          0    the baseline is written
          2    wrong usage, something that could not be read, a broken configuration or rule; what could be checked is written
          130  interrupted; the baseline is left as it was
        """;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders to check. Without any: this folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var file = new Option<string?>("--baseline")
        {
            Description = $"The file to write. [default: {BaselineFile.Name}, the nearest one in this folder and above, or a new one here]",
            HelpName = "FILE",
        };
        var prune = new Option<bool>("--prune") { Description = "Take out what is no longer there, and add nothing." };
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var scripts = new ScriptOptions();
        var jobs = JobsOption.Create();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Do not say what was done." };
        var command = new Command("baseline", "Write down the findings there are, so that 'check' reports only new ones.")
        {
            paths, file, prune, configuration.File, configuration.IsOff, rules.Rules, rules.Select, rules.Ignore, jobs, quiet, scripts.Trust, scripts.NoCache,
        };
        command.SetAction(result => BaselineRunner.Run(terminal, new CheckSettings
        {
            Paths = [.. result.GetValue(paths) ?? []],
            BaselineFile = result.GetValue(file),
            Configuration = configuration.ValueOf(result),
            RuleFolders = rules.FoldersOf(result),
            Selection = rules.SelectionOf(result),
            Jobs = result.GetValue(jobs),
            Quiet = result.GetValue(quiet),
            Scripts = scripts.ValueOf(result, terminal),
        }, result.GetValue(prune), cancellationToken));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;
    }
}

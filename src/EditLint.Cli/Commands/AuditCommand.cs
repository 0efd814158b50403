using System.CommandLine;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint audit</c>.</summary>
internal static class AuditCommand
{
    private const string Details = """
        Run a rule over old articles before you release it: how often does it speak, and is it right? The sample is drawn by the seed, so that two
        people look at the same findings, and so does the next version of the rule.

        Examples:
          editlint audit house/Utilize.yml archive
          editlint audit Newsroom.RelativeDate archive --sample 50 --seed 2
          editlint audit Newsroom archive --format json

        Exit codes:
          0    the audit is complete, whatever was found
          2    wrong usage, a file that cannot be read, or a rule file with a mistake
          130  interrupted

        """;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var rule = new Argument<string>("RULE")
        {
            Description = "A rule file, a rule (Pack.Name), a pack or a pattern with '*'; of several rules, each has its audit.",
        };
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders of articles. Without any: this folder.", Arity = ArgumentArity.ZeroOrMore };
        var sample = JobsOption.WholeNumber("--sample", "How many findings to show; 0 for the counts alone.", new AuditSettings { Rule = "" }.Sample, least: 0);
        var seed = new Option<int>("--seed") { Description = "Decides which findings are shown.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var format = new Choice<bool>("--format", "How to write the audit. text is for people, json for programs.", ("text", false), ("json", true));
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var scripts = new ScriptOptions();
        var jobs = JobsOption.Create();
        var color = ColorOption.Create();
        var command = new Command("audit", "Judge a rule by what it finds in an archive.")
        {
            rule, paths, sample, seed, format.Option, configuration.File, configuration.IsOff, rules.Rules, jobs, color.Option,
            scripts.Trust, scripts.Verbose, scripts.NoCache,
        };
        command.SetAction(result => AuditRunner.Run(
            terminal,
            new AuditSettings
            {
                Rule = result.GetRequiredValue(rule),
                Paths = [.. result.GetValue(paths) ?? []],
                Sample = result.GetValue(sample),
                Seed = result.GetValue(seed),
                Json = format.ValueOf(result),
                Configuration = configuration.ValueOf(result),
                RuleFolders = rules.FoldersOf(result),
                Jobs = result.GetValue(jobs),
                Color = color.ValueOf(result),
                Scripts = scripts.ValueOf(result, terminal),
            },
            cancellationToken));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;
    }
}

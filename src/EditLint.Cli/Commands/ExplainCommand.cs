using System.CommandLine;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("RULE") { HelpName = "RULE", Description = "The rule, as reports name it: Integrity.DuplicatedPassage." };
        rule.CompletionSources.Add(RuleCompletions.All);
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var color = ColorOption.Create();
        var command = new Command("explain", "Tell why a rule is there, what it finds and what to do.") { rule, configuration.File, configuration.IsOff, rules.Rules, color.Option };
        command.SetAction(result => ExplainRunner.Run(terminal, new ExplainSettings
        {
            Rule = result.GetRequiredValue(rule),
            Configuration = configuration.ValueOf(result),
            RuleFolders = rules.FoldersOf(result),
            Color = color.ValueOf(result),
        }));
        return command;
    }
}

using System.CommandLine;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = new RuleOptions();
        rules.Select.Description = "The rules to list: Pack, Pack.Name or patterns with '*'. Separate with commas, or repeat. Without it: all.";
        rules.Ignore.Description = "Rules not to list, named in the same way.";
        var configuration = new ConfigurationOptions();
        var format = new Choice<bool>("--format", "How to write the list.", ("text", false), ("json", true));
        var plan = new Option<bool>("--explain-plan") { Description = "Show how each rule's patterns are searched: as phrases, at places that may match, or with a regex over every text." };
        var color = ColorOption.Create();
        var command = new Command("rules", "List the rules there are.") { configuration.File, configuration.IsOff, rules.Rules, rules.Select, rules.Ignore, plan, format.Option, color.Option };
        command.SetAction(result => RulesRunner.Run(terminal, new RulesSettings
        {
            Configuration = configuration.ValueOf(result),
            RuleFolders = rules.FoldersOf(result),
            Selection = rules.SelectionOf(result),
            ExplainsPlan = result.GetValue(plan),
            Json = format.ValueOf(result),
            Color = color.ValueOf(result),
        }));
        return command;
    }
}

using System.CommandLine;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint config</c>.</summary>
internal static class ConfigCommand
{
    private const string Details = """
        Configuration:
          For each file the nearest .editlint.yml (or .editlint.yaml, editlint.yml) in its folder and those above, up to the top
          of the repository. Where there is none, the nearest .vale.ini (or another of Vale's names); then the file that
          EDITLINT_CONFIG or VALE_CONFIG_PATH names; then the user's own for Vale. --config FILE is used in place of all these.

        Exit codes:
          0    the configuration is sound, or there is none
          2    wrong usage, or a mistake in the configuration; it is shown with its place

        """;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The article; it need not be there yet." };
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var format = new Choice<bool>("--format", "How to write it.", ("text", false), ("json", true));
        var color = ColorOption.Create();
        var command = new Command("config", "Show what applies to a file, and which line says so.") { file, configuration.File, configuration.IsOff, rules.Rules, format.Option, color.Option };
        command.SetAction(result => ConfigRunner.Run(terminal, new ConfigSettings
        {
            File = result.GetRequiredValue(file),
            Configuration = configuration.ValueOf(result),
            RuleFolders = rules.FoldersOf(result),
            Json = format.ValueOf(result),
            Color = color.ValueOf(result),
        }));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;
    }
}

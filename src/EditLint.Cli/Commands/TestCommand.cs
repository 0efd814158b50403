using System.CommandLine;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint test</c>.</summary>
internal static class TestCommand
{
    private const string Details = """
        Each rule file carries examples: 'bad' ones with [|marks|] around what the rule must find, 'good' ones that it must leave
        alone, and what the fix makes of a bad one under 'fixed'. The test runs them all.

        Exit codes:
          0    every rule does what its examples say
          1    a rule does not
          2    wrong usage, or a rule file with a mistake

        """;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var names = new Argument<string[]>("RULES")
        {
            Description = "Rules (Pack.Name), packs, patterns with '*', rule files, or folders of rules. Without any: all shipped rules, and those of .editlint.yml and of --rules.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var color = ColorOption.Create();
        var command = new Command("test", "Prove rules by the examples in their files.") { names, configuration.File, configuration.IsOff, rules.Rules, color.Option };
        command.SetAction(result => TestRunner.Run(
            terminal,
            new TestSettings
            {
                Rules = [.. result.GetValue(names) ?? []],
                Configuration = configuration.ValueOf(result),
                RuleFolders = rules.FoldersOf(result),
                Color = color.ValueOf(result),
            },
            cancellationToken));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;
    }
}

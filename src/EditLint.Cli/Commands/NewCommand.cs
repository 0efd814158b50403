using System.CommandLine;
using EditLint.Cli.Configuration;
using EditLint.Cli.Rules;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint new</c>.</summary>
internal static class NewCommand
{
    private const string RuleDetails = """
        Examples:
          editlint new rule house.Wordy                   house/Wordy.yml: words, and what to write in their place
          editlint new rule house.Very --kind existence   words to avoid
          editlint new rule house.Opening --csx           a rule in C#, which sees the whole article
          editlint new rule rules/house/Wordy             in a folder of your choice

        The file goes to the pack's folder: that of --rules, or of a pack that the configuration names, or else a folder of the
        pack's name in this one. The rule passes 'editlint test' as it is written; change it, and its examples with it. A file that
        is there is never written over.

        Exit codes:
          0    the file is written
          2    wrong usage: the name cannot be one, or there is such a rule already
        """;

    private const string ProjectDetails = """
        Editors complete and check C# in projects only. This writes a project for each C# rule in the folder, or in the packs
        directly below it, and a solution with all of them, to .editlint/ide in it. Open the solution Rules.slnx in Rider or Visual
        Studio; in VS Code, set 'dotnet.defaultSolution' to it.

        Run it again when rules have come or gone. What it writes is for this machine, and its .gitignore keeps it out of git.

        An editor and EditLint differ in two things: in a project all types must come after the statements, which is free in a
        rule; and a project offers all of .NET, of which a rule may use a part. 'editlint test' has the last word.

        Exit codes:
          0    the projects are written
          2    wrong usage: there is no such folder, or no C# rule in it
        """;

    public static Command Create(Terminal terminal) => new("new", "Write a rule to start from, or what editors need for C# rules.")
    {
        CreateRule(terminal),
        CreateProject(terminal),
    };

    private static Command CreateRule(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The rule: Pack.Name, Pack/Name, or the path of the file. Letters, digits, '-' and '_'." };
        var isScript = new Option<bool>("--csx") { Description = "Write a C# rule." };
        var isYaml = new Option<bool>("--yaml") { Description = "Write a YAML rule; so it is when nothing is said." };
        var kind = new Option<string?>("--kind")
        {
            Description = $"What a YAML rule looks for: {string.Join(", ", RuleTemplate.Kinds)}. [default: {RuleTemplate.Kinds[0]}]",
            HelpName = "KIND",
        };
        var folder = new Option<string?>("--rules") { Description = "The pack's folder, or the folder of packs that it goes to; made when it is not there.", HelpName = "DIR" };
        var configuration = new ConfigurationOptions();
        var command = new Command("rule", "Write a rule that passes its test, to start from.") { name, isYaml, isScript, kind, folder, configuration.File, configuration.IsOff };
        command.SetAction(result => NewRuleRunner.Run(terminal, new NewRuleSettings
        {
            Name = result.GetRequiredValue(name),
            IsYaml = result.GetValue(isYaml),
            IsScript = result.GetValue(isScript),
            Kind = result.GetValue(kind),
            Folder = result.GetValue(folder),
            Configuration = configuration.ValueOf(result),
        }));
        DetailedHelpAction.Describe(command, RuleDetails, terminal);
        return command;
    }

    private static Command CreateProject(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A pack, or a folder of packs.", DefaultValueFactory = _ => "." };
        var command = new Command("project", "Write projects by which editors complete and check C# rules.") { folder };
        command.SetAction(result => NewProjectRunner.Run(terminal, result.GetRequiredValue(folder)));
        DetailedHelpAction.Describe(command, ProjectDetails, terminal);
        return command;
    }
}

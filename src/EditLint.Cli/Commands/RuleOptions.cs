using System.Collections.Immutable;
using System.CommandLine;
using EditLint.Cli.Rules;

namespace EditLint.Cli.Commands;

/// <summary>The options that say which rules a command is about.</summary>
internal sealed class RuleOptions
{
    public Option<string[]> Rules { get; } = new("--rules")
    {
        Description = "Add your own rules: a pack (a folder of .yml and .csx files) or a folder of packs. A rule of yours replaces a shipped one of the same name. Repeatable.",
        HelpName = "DIR",
        DefaultValueFactory = _ => [],
    };

    public Option<string[]> Select { get; } = new("--select")
    {
        Description = $"The rules to run, in place of those that the configuration turns on, or of {RuleLibrary.DefaultPack} and your own: Pack, Pack.Name or patterns with '*'. Separate with commas, or repeat.",
        HelpName = "RULES",
        DefaultValueFactory = _ => [],
    };

    public Option<string[]> Ignore { get; } = new("--ignore")
    {
        Description = "Rules not to run, named in the same way.",
        HelpName = "RULES",
        DefaultValueFactory = _ => [],
    };

    public RuleOptions()
    {
        Select.CompletionSources.Add(RuleCompletions.All);
        Ignore.CompletionSources.Add(RuleCompletions.All);
    }

    public ImmutableArray<string> FoldersOf(ParseResult result) => [.. result.GetValue(Rules) ?? []];

    public RuleSelection SelectionOf(ParseResult result) => new(Names(result.GetValue(Select)), Names(result.GetValue(Ignore)));

    private static ImmutableArray<string> Names(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}

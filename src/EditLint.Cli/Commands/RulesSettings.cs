using System.Collections.Immutable;
using EditLint.Cli.Configuration;
using EditLint.Cli.Rules;

namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint rules</c> is asked to do.</summary>
internal sealed record RulesSettings
{
    /// <summary>Which configuration files count.</summary>
    public ConfigurationSettings Configuration { get; init; } = new();

    /// <summary>The house's packs, or folders of packs.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    /// <summary>The rules to list; all when nothing is selected.</summary>
    public RuleSelection Selection { get; init; } = RuleSelection.Default;

    /// <summary>Say how each rule's patterns are searched.</summary>
    public bool ExplainsPlan { get; init; }

    /// <summary>Write JSON instead of a table.</summary>
    public bool Json { get; init; }

    public ColorMode Color { get; init; }
}

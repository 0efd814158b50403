using System.Collections.Immutable;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint explain</c> is asked to do.</summary>
internal sealed record ExplainSettings
{
    /// <summary>The rule, as <c>Pack.Name</c>; letter case counts for nothing.</summary>
    public required string Rule { get; init; }

    /// <summary>Which configuration files count.</summary>
    public ConfigurationSettings Configuration { get; init; } = new();

    /// <summary>The house's packs, or folders of packs.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    public ColorMode Color { get; init; }
}

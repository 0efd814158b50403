using System.Collections.Immutable;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint test</c> is asked to do.</summary>
internal sealed record TestSettings
{
    /// <summary>Rules, packs, patterns, rule files or folders; all rules within reach when there is none.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Which configuration files count.</summary>
    public ConfigurationSettings Configuration { get; init; } = new();

    /// <summary>The house's packs, or folders of packs.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    public ColorMode Color { get; init; }

    /// <summary>Run again whenever a rule file or the configuration changes.</summary>
    public bool Watch { get; init; }

    /// <summary>Show the rules that took the most time.</summary>
    public bool Timing { get; init; }
}

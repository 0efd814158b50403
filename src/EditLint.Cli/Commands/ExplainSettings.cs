using System.Collections.Immutable;

namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint explain</c> is asked to do.</summary>
internal sealed record ExplainSettings
{
    /// <summary>The rule, as <c>Pack.Name</c>; letter case counts for nothing.</summary>
    public required string Rule { get; init; }

    /// <summary>The house's packs, or folders of packs.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    public ColorMode Color { get; init; }
}

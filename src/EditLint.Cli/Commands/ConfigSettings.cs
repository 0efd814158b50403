using System.Collections.Immutable;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint config</c> is asked to do.</summary>
internal sealed record ConfigSettings
{
    /// <summary>The file, as it was written; it need not be there.</summary>
    public required string File { get; init; }

    /// <summary>Which configuration files count.</summary>
    public ConfigurationSettings Configuration { get; init; } = new();

    /// <summary>The house's packs, or folders of packs.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    /// <summary>Write JSON instead of text.</summary>
    public bool Json { get; init; }

    public ColorMode Color { get; init; }
}

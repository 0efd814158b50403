using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint new rule</c> is asked to do.</summary>
internal sealed record NewRuleSettings
{
    /// <summary>The name as it was given: <c>Pack.Name</c>, or a path.</summary>
    public required string Name { get; init; }

    public bool IsYaml { get; init; }

    public bool IsScript { get; init; }

    /// <summary>The kind of a YAML rule, or null for the usual one.</summary>
    public string? Kind { get; init; }

    /// <summary>The pack's folder or the folder of packs to write to, or null to find one.</summary>
    public string? Folder { get; init; }

    /// <summary>Which configuration files count.</summary>
    public ConfigurationSettings Configuration { get; init; } = new();
}

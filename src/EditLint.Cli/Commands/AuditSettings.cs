using System.Collections.Immutable;
using EditLint.Cli.Configuration;
using EditLint.Cli.Scripting;

namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint audit</c> is asked to do.</summary>
internal sealed record AuditSettings
{
    /// <summary>A rule file, a rule, a pack or a pattern.</summary>
    public required string Rule { get; init; }

    /// <summary>Files and folders; the working folder when there is none.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>The most findings of a rule to show.</summary>
    public int Sample { get; init; } = 20;

    /// <summary>Decides which findings are shown.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Write JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Which configuration files count; of these, only what they say about reading applies.</summary>
    public ConfigurationSettings Configuration { get; init; } = new();

    /// <summary>The house's packs, or folders of packs.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    /// <summary>The most files worked on at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    public ColorMode Color { get; init; }

    /// <summary>How C# rules run.</summary>
    public ScriptHostSettings Scripts { get; init; } = new();
}

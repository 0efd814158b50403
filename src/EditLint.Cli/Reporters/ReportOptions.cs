using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>What the formats have in common. A format takes what it has a use for.</summary>
internal sealed record ReportOptions
{
    /// <summary>Write colours.</summary>
    public bool Color { get; init; }

    /// <summary>The columns to write for.</summary>
    public int Width { get; init; } = Terminal.DefaultWidth;

    /// <summary>Write folded findings too.</summary>
    public bool ShowFolded { get; init; }

    /// <summary>Write the findings only, nothing about them.</summary>
    public bool Quiet { get; init; }

    /// <summary>The rules of the run, in the order of their identities, each once; those that found nothing are among them.</summary>
    public ImmutableArray<DiagnosticDescriptor> Rules { get; init; } = [];

    /// <summary>True when findings were compared with a baseline, so that those in <see cref="Core.LintResult.Diagnostics"/> are new.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>The folder that the paths of results are relative to, as a full path; empty when nobody knows it.</summary>
    public string WorkingFolder { get; init; } = "";

    /// <summary>The value of an environment variable, or null.</summary>
    public Func<string, string?> GetEnvironmentVariable { get; init; } = _ => null;
}

using System.Collections.Immutable;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core;

/// <summary>What was found in one source. Immutable.</summary>
/// <param name="Source">The source.</param>
/// <param name="Diagnostics">The findings by place, then by rule; folded ones are among them and say so.</param>
public sealed record LintResult(SourceText Source, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What applied to the source.</summary>
    public FileConfiguration Configuration { get; init; } = FileConfiguration.Default;
}

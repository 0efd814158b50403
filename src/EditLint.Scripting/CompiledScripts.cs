using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Scripting;

/// <summary>The outcome of loading the scripts of a run. Immutable.</summary>
/// <param name="Analyzers">One for each script that can run, in the order of the scripts.</param>
/// <param name="Errors">What is wrong with the others, placed in their files, in the order of the scripts and then of the places.</param>
public sealed record CompiledScripts(ImmutableArray<Analyzer> Analyzers, ImmutableArray<Diagnostic> Errors)
{
    /// <summary>True when an earlier run had compiled them.</summary>
    public bool IsFromCache { get; init; }
}

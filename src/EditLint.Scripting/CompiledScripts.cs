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

    /// <summary>Makes what runs them.</summary>
    /// <param name="log">Takes what scripts log: the rule, the path of the article (empty for the whole run), the line of the script from 1, and the message. Called by several threads at once; null when nobody wants to know.</param>
    public AnalyzerDriver CreateDriver(Action<string, string, int, string>? log = null) => new(Analyzers) { Log = log is null ? null : log.Invoke };
}

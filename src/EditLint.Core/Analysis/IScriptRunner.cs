using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Analysis;

/// <summary>Runs the C# rules of a run, wherever they live. Thread-safe.</summary>
public interface IScriptRunner : IDisposable
{
    /// <summary>What is wrong with the scripts themselves, placed in their files; known once they are loaded.</summary>
    ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>True when a script wants to see the whole run; known once they are loaded.</summary>
    bool HasSubmissionActions { get; }

    /// <summary>The time each script has taken so far, over all sources and threads; without those of a process that was lost.</summary>
    ImmutableArray<(DiagnosticDescriptor Descriptor, TimeSpan Elapsed)> Timings { get; }

    /// <summary>Has the scripts look at one source, while the caller goes on with something else.</summary>
    IScriptAnalysis Begin(ScriptRequest request, CancellationToken cancellationToken);

    /// <summary>The findings that need the whole run; called once, after every source has been analysed.</summary>
    ImmutableArray<Diagnostic> AnalyzeSubmission(CancellationToken cancellationToken);
}

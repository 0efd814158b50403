using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Analysis;

/// <summary>Runs the C# rules of a run, wherever they live. Thread-safe.</summary>
public interface IScriptRunner : IDisposable
{
    /// <summary>What is wrong with the scripts themselves, placed in their files; known once they are compiled.</summary>
    ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>True when a script wants to see the whole run; known once they are compiled.</summary>
    bool HasSubmissionActions { get; }

    /// <summary>The findings of all scripts in one source, which the runner reads for itself with the same options as everybody.</summary>
    ImmutableArray<Diagnostic> Analyze(SourceText source, ReadingOptions options, CancellationToken cancellationToken);

    /// <summary>The findings that need the whole run; called once, after every source has been analysed.</summary>
    ImmutableArray<Diagnostic> AnalyzeSubmission(CancellationToken cancellationToken);
}

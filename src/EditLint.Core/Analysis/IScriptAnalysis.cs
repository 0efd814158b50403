using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Analysis;

/// <summary>C# rules at work on one source, elsewhere. Belongs to the thread that began it, which must complete or dispose of it.</summary>
public interface IScriptAnalysis : IDisposable
{
    /// <summary>Waits for the findings of all scripts; called once.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    ImmutableArray<Diagnostic> Complete();
}

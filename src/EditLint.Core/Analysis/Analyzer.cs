using EditLint.Core.Diagnostics;

namespace EditLint.Core.Analysis;

/// <summary>
/// A check. It registers actions and keeps no state of its own: documents are linted in parallel, and one analyzer sees all of them.
/// </summary>
public abstract class Analyzer
{
    /// <summary>What its findings share.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Registers the actions; called once, before any document.</summary>
    public abstract void Initialize(AnalysisContext context);
}

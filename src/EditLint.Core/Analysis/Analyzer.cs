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

    /// <summary>The place in the rule's own file where an exception came from, or null when that is not known.</summary>
    protected internal virtual Location? FindOrigin(Exception exception) => null;

    /// <summary>Why the check was stopped, as the end of a sentence, when the exception says that it was; null when it simply failed.</summary>
    protected internal virtual string? DescribeFailure(Exception exception) => null;

    /// <summary>True for an exception after which the process should not go on, because other checks may suffer from it.</summary>
    protected internal virtual bool IsFatal(Exception exception) => false;
}

using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of a whole run. Used by one thread at a time.</summary>
public sealed class SubmissionAnalysisContext
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly Action<Diagnostic> _report;

    internal SubmissionAnalysisContext(ImmutableArray<Document> documents, DiagnosticDescriptor descriptor, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        Documents = documents;
        _descriptor = descriptor;
        _report = report;
        CancellationToken = cancellationToken;
    }

    /// <summary>All documents of the run, in the order of their paths.</summary>
    public ImmutableArray<Document> Documents { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The same document as an action on a single document sees it; report through it.</summary>
    public DocumentAnalysisContext For(Document document) => new(document, _descriptor, _descriptor.Severity, _report, CancellationToken);
}

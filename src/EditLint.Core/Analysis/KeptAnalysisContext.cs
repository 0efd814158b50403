using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of a whole run when only a part of each document was kept. Used by one thread at a time, but for <see cref="Read"/> and <see cref="For"/>.</summary>
/// <typeparam name="T">What was kept.</typeparam>
internal sealed class KeptAnalysisContext<T>(SubmissionFinish finish)
    where T : class
{
    /// <summary>How many documents the run has; they are numbered in the order of their paths.</summary>
    public int Count => finish.Count;

    public CancellationToken CancellationToken => finish.CancellationToken;

    /// <summary>What was kept of a document; null when nothing was.</summary>
    public T? Kept(int document) => (T?)finish.Kept(document);

    /// <summary>Reads a document once more; null when it is not what it was.</summary>
    public Document? Read(int document) => finish.Read(document);

    /// <summary>The most threads to work with.</summary>
    public int Workers => finish.Workers;

    /// <summary>The context in which findings in a document are made. Any number of threads may ask for one.</summary>
    /// <param name="document">What <see cref="Read"/> returned.</param>
    /// <param name="report">Takes the findings.</param>
    public DocumentAnalysisContext For(Document document, Action<Diagnostic> report) =>
        new(document, finish.Descriptor, finish.Descriptor.Severity, report, CancellationToken);

    /// <summary>Reports a finding.</summary>
    /// <param name="number">The number of the document that it is in.</param>
    /// <param name="diagnostic">The finding.</param>
    public void Report(int number, Diagnostic diagnostic) => finish.Report(number, diagnostic);
}

using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of a whole run when only a part of each document was kept. Used by one thread at a time.</summary>
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

    /// <summary>The context in which findings in a document are reported.</summary>
    /// <param name="number">The number of the document.</param>
    /// <param name="document">What <see cref="Read"/> returned for it.</param>
    public DocumentAnalysisContext For(int number, Document document) =>
        new(document, finish.Descriptor, finish.Descriptor.Severity, d => finish.Report(number, d), CancellationToken);
}

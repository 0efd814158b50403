using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of a whole run. Used by one thread at a time.</summary>
public sealed class SubmissionAnalysisContext
{
    private readonly SubmissionFinish _finish;
    private readonly Dictionary<Document, int> _numbers = new(ReferenceEqualityComparer.Instance);

    internal SubmissionAnalysisContext(SubmissionFinish finish)
    {
        _finish = finish;
        for (var i = 0; i < finish.Count; i++)
        {
            if (finish.Kept(i) is Document document)
                _numbers.TryAdd(document, i);
        }
        Documents = [.. _numbers.OrderBy(n => n.Value).Select(n => n.Key)];
    }

    /// <summary>All documents of the run, in the order of their paths.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>Set when the run is cancelled or the rule's time is over; long loops should look at it.</summary>
    public CancellationToken CancellationToken => _finish.CancellationToken;

    /// <summary>The same document as an action on a single document sees it; report through it.</summary>
    public DocumentAnalysisContext For(Document document)
    {
        var number = _numbers[document];
        return new(document, _finish.Descriptor, _finish.Descriptor.Severity, d => _finish.Report(number, d), CancellationToken, _finish.Log) { Quota = _finish.Quota };
    }
}

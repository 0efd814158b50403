using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What the driver hands to a submission action at the end of a run. Used by one thread.</summary>
/// <param name="documents">The documents of the run, in the order of their paths.</param>
/// <param name="action">The number of the action.</param>
/// <param name="descriptor">The rule.</param>
/// <param name="report">Takes a finding and the number of the document that it is in.</param>
/// <param name="cancellationToken">Ends the analysis.</param>
/// <param name="log">Takes what the rule logs; null when nobody wants to know.</param>
internal sealed class SubmissionFinish(ImmutableArray<SubmissionDocument> documents, int action, DiagnosticDescriptor descriptor, Action<int, Diagnostic> report, CancellationToken cancellationToken, LogSink? log = null)
{
    public int Count => documents.Length;

    public DiagnosticDescriptor Descriptor => descriptor;

    public CancellationToken CancellationToken => cancellationToken;

    public LogSink? Log => log;

    /// <summary>The most threads to work with.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>The options of the rule that do not have their defaults.</summary>
    public RuleOptions Options { get; init; } = RuleOptions.None;

    /// <summary>How much the rule may report; null for one that is not bounded.</summary>
    public ReportQuota? Quota { get; set; }

    public object? Kept(int document) => documents[document].Kept(action);

    public Document? Read(int document) => documents[document].Read();

    public void Report(int document, Diagnostic diagnostic) => report(document, diagnostic);
}

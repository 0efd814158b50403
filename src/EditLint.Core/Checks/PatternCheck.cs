using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Checks;

/// <summary>A check that runs a pattern over each text of its scope. Has the keys that all such checks share: <c>scope</c> and <c>limit</c>.</summary>
internal abstract class PatternCheck : Analyzer
{
    private readonly ImmutableArray<ScopeSelector> _scopes;
    private readonly int _limit;

    protected PatternCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _scopes = ScopeSelector.Read(options);
        _limit = options.GetInteger("limit");
    }

    public sealed override DiagnosticDescriptor Descriptor { get; }

    public sealed override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    /// <summary>Adds what the check finds in one text.</summary>
    protected abstract void Analyze(ScopedText text, PatternFindings findings);

    private void Analyze(DocumentAnalysisContext context)
    {
        var findings = new PatternFindings(context, _limit);
        foreach (var text in ScopeReader.Read(context.Document, _scopes))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Analyze(text, findings);
            if (findings.IsFull)
                return;
        }
    }
}

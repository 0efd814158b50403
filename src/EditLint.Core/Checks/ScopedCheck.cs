using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// A check of the texts in a rule's scope, document by document. Has the keys that all such checks share: <c>scope</c>, <c>limit</c> and
/// those of <see cref="PassedText"/>.
/// Documents are linted side by side, so what a check remembers of one document lives in <see cref="Analyze"/> and not in the check.
/// </summary>
internal abstract class ScopedCheck : Analyzer
{
    private readonly ImmutableArray<ScopeSelector> _scopes;
    private readonly int _limit;
    private readonly PassedText _passed;

    protected ScopedCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _scopes = ScopeSelector.Read(options);
        _limit = options.GetInteger("limit");
        _passed = new PassedText(options);
    }

    public sealed override DiagnosticDescriptor Descriptor { get; }

    public sealed override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(document =>
        {
            var findings = new PatternFindings(document, _limit, _passed.In(document.Document));
            Analyze(Texts(document, findings), findings);
        });

    /// <summary>Adds what the check finds in one document.</summary>
    /// <param name="texts">The document's texts; they end early when the rule has said all it may say.</param>
    /// <param name="findings">Takes the findings.</param>
    protected abstract void Analyze(IEnumerable<ScopedText> texts, PatternFindings findings);

    private IEnumerable<ScopedText> Texts(DocumentAnalysisContext context, PatternFindings findings)
    {
        foreach (var text in InOrder(context.Document))
        {
            if (findings.IsFull)
                yield break;
            context.CancellationToken.ThrowIfCancellationRequested();
            yield return text;
        }
    }

    // Where a list of scopes selects them, the parts come in the order of the document and the document as a whole last, as in Vale.
    private IEnumerable<ScopedText> InOrder(Document document)
    {
        if (_scopes.Length < 2)
            return ScopeReader.Read(document, _scopes);
        var whole = _scopes.RemoveAll(s => s.Unit is not (ScopeUnit.Source or ScopeUnit.Summary));
        return ScopeReader.Read(document, _scopes.RemoveRange(whole))
            .OrderBy(text => text.ToSource(new TextSpan(0, text.Text.Length)).Start)
            .Concat(ScopeReader.Read(document, whole));
    }
}

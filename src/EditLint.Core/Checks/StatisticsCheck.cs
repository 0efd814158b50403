using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// A check of a number that a whole document has. Reports the start of the document, with the number in two decimals. Keys that all such checks share:
/// <c>scope</c>, which says nothing, since the text is always the document's summary, and <c>limit</c>. An empty document has no number.
/// </summary>
internal abstract class StatisticsCheck : Analyzer
{
    protected StatisticsCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        ScopeSelector.Read(options);
        options.GetInteger("limit");
        CheckAction.Read(options);
        options.AllowMessageHoles("value");
    }

    public sealed override DiagnosticDescriptor Descriptor { get; }

    public sealed override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(document =>
        {
            if (document.Document.AllBlocks.All(b => b.Kind == BlockKind.FrontMatterField) || Measure(document.Document) is not { } value || !double.IsFinite(value))
                return;
            var details = new DiagnosticDetails { Arguments = [new MessageArgument("value", value.ToString("F2", CultureInfo.InvariantCulture))] };
            new PatternFindings(document, limit: 1).AddMissing(details);
        });

    /// <summary>The document's number when it is not as it should be; null otherwise.</summary>
    protected abstract double? Measure(Document document);
}

using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of one quotation; <see cref="BlockAnalysisContext.Block"/> is where it opens.</summary>
public sealed class QuotationAnalysisContext : BlockAnalysisContext
{
    internal QuotationAnalysisContext(DocumentAnalysisContext document, Quotation quotation)
        : base(document, quotation.Block) => Quotation = quotation;

    /// <summary>The quotation.</summary>
    public Quotation Quotation { get; }

    /// <summary>Reports the quotation from mark to mark.</summary>
    public new void Report(DiagnosticDetails? details = null) => ReportSource(Quotation.Span, details);
}

using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds curly marks that are turned the wrong way, ”so” and “so“, in an article that writes “so” as often or more; where they are the rule, as in
/// Swedish, they are right. The finding is the mark with the word beside it.
/// </summary>
internal sealed class ReversedQuotationMarkCheck(DiagnosticDescriptor descriptor) : Analyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = descriptor;

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(DocumentAnalysisContext context)
    {
        var proper = 0;
        var reversed = new List<Quotation>();
        foreach (var quotation in context.Document.Quotations)
        {
            if (OpeningOf(quotation) is not ('“' or '”') || ClosingOf(quotation) is not ('“' or '”'))
                continue;
            if (OpeningOf(quotation) != ClosingOf(quotation))
                proper++;
            else if (!QuotationPlace.IsMisplacedOpening(quotation.Block, quotation.OpeningMark))
                reversed.Add(quotation);
        }
        if (proper < reversed.Count)
            return;
        foreach (var quotation in reversed)
        {
            if (OpeningOf(quotation) == '”')
                Report(context, quotation.Block, quotation.OpeningMark, QuotationPlace.WithFirstWord(quotation.Block, quotation.OpeningMark), "“");
            else
                Report(context, quotation.EndBlock, quotation.ClosingMark, QuotationPlace.WithLastWord(quotation.EndBlock, quotation.ClosingMark), "”");
        }
    }

    private static void Report(DocumentAnalysisContext context, Block block, TextSpan mark, TextSpan place, string right) =>
        context.Report(block, place, new DiagnosticDetails { Fixes = QuotationFix.Change(block, mark, right, $"Replace with '{right}'", FixSafety.Safe) });

    private static char OpeningOf(Quotation quotation) => quotation.Block.Prose.Text[quotation.OpeningMark.Start];

    private static char ClosingOf(Quotation quotation) => quotation.EndBlock.Prose.Text[quotation.ClosingMark.Start];
}

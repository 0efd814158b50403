using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds opening marks without a closing one, by the news convention (<see cref="QuotationPairing"/>), the finding being the mark with the first word,
/// and curly marks that close a quotation though they are turned the other way.
/// </summary>
internal sealed class UnclosedQuotationCheck(DiagnosticDescriptor descriptor) : Analyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = descriptor;

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(DocumentAnalysisContext context)
    {
        foreach (var unpaired in context.Document.Pairing.Unpaired)
        {
            if (unpaired.IsOpening)
                context.Report(unpaired.Block, QuotationPlace.WithFirstWord(unpaired.Block, unpaired.Mark), new DiagnosticDetails { Fixes = QuotationFix.Close(unpaired.Block, unpaired.Mark) });
        }
        foreach (var (block, mark) in TurnedMarks.Find(context.Document, opening: false))
        {
            context.Report(block, QuotationPlace.WithLastWord(block, mark), new DiagnosticDetails
            {
                Message = "The mark at {match} closes a quotation and is turned the other way. Set the closing mark.",
                Fixes = QuotationFix.Change(block, mark, "”", "Replace with '”'", FixSafety.Safe),
            });
        }
    }
}

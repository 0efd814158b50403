using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Finds opening marks without a closing one, by the news convention (<see cref="QuotationPairing"/>); the finding is the mark with the first word.</summary>
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
    }
}

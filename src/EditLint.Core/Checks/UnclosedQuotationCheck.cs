using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Finds opening marks without a closing one, by the news convention (<see cref="QuotationPairing"/>); the finding is the mark with the first word.</summary>
/// <remarks>The message's hole <c>{words}</c> takes the first words of the quotation.</remarks>
internal sealed class UnclosedQuotationCheck(DiagnosticDescriptor descriptor) : Analyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = descriptor;

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(DocumentAnalysisContext context)
    {
        foreach (var unpaired in context.Document.Pairing.Unpaired)
        {
            if (unpaired.IsOpening)
                context.Report(unpaired.Block, QuotationPlace.WithFirstWord(unpaired.Block, unpaired.Mark), Describe(unpaired));
        }
    }

    private static DiagnosticDetails Describe(UnpairedMark unpaired)
    {
        var (block, mark) = (unpaired.Block, unpaired.Mark);
        var words = QuotationPlace.FirstWords(block.Prose.Text.AsSpan(mark.End));
        return new DiagnosticDetails
        {
            Message = words.Length == 0 ? "The mark at {match} opens a quotation, and nothing follows it. Put the quotation back, or take the mark away." : null,
            Arguments = [new MessageArgument("words", words)],
            Fixes = QuotationFix.Close(unpaired),
        };
    }
}

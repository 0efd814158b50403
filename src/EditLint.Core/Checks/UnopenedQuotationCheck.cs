using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds closing marks without an opening one, the finding being the mark with the word before it; and tells which mark is wrong when another stands
/// at the other end, when it stands twice or on the wrong side of a blank.
/// </summary>
/// <remarks>The message's hole <c>{words}</c> takes the last words of the quotation.</remarks>
internal sealed class UnopenedQuotationCheck(DiagnosticDescriptor descriptor) : Analyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = descriptor;

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(DocumentAnalysisContext context)
    {
        foreach (var unpaired in context.Document.Pairing.Unpaired)
        {
            if (!unpaired.IsOpening)
                context.Report(unpaired.Block, QuotationPlace.WithLastWord(unpaired.Block, unpaired.Mark), Describe(context, unpaired));
        }
        foreach (var quotation in context.Document.Quotations)
        {
            if (QuotationPlace.IsMisplacedOpening(quotation.Block, quotation.OpeningMark))
                ReportMisplaced(context, quotation.Block, quotation.OpeningMark);
        }
    }

    private static DiagnosticDetails Describe(DocumentAnalysisContext context, UnpairedMark unpaired)
    {
        var (block, mark) = (unpaired.Block, unpaired.Mark);
        var text = block.Prose.Text;
        if (unpaired.Counterpart is { } other)
        {
            return new DiagnosticDetails
            {
                Message = "The mark at {match} closes a quotation that opens with a mark of another kind. Use a pair.",
                Related = [context.Related(block.Prose.ToSource(other), "the mark that opens it")],
            };
        }
        if (mark.Start > 1 && mark.Length == 1 && text[mark.Start - 1] == text[mark.Start])
        {
            return new DiagnosticDetails
            {
                Message = "The mark at {match} stands twice. Take one of the two away.",
                Fixes = QuotationFix.Change(block, mark, "", "Remove the second mark"),
            };
        }
        var words = QuotationPlace.LastWords(text.AsSpan(0, mark.Start));
        return new DiagnosticDetails
        {
            Message = words.Length == 0 ? "The mark at {match} closes a quotation, and nothing stands before it. Put the quotation back, or take the mark away." : null,
            Arguments = [new MessageArgument("words", words)],
            Fixes = QuotationFix.Open(block, mark),
        };
    }

    private static void ReportMisplaced(DocumentAnalysisContext context, Block block, TextSpan mark)
    {
        var opening = block.Prose.Text[mark.Start] == '"' ? "\"" : "“";
        context.Report(block, QuotationPlace.WithLastWord(block, mark), new DiagnosticDetails
        {
            Message = "The mark at {match} opens a quotation and stands on the wrong side of the blank. Move it to the word that it opens.",
            Fixes = QuotationFix.Change(block, new TextSpan(mark.Start, 2), " " + opening, $"Move {opening} behind the blank"),
        });
    }
}

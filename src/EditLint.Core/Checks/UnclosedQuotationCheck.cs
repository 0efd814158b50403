using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

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
                context.Report(unpaired.Block, WithFirstWord(unpaired.Block, unpaired.Mark));
        }
    }

    private static TextSpan WithFirstWord(Block block, TextSpan mark)
    {
        var words = block.Words;
        var first = words.AsSpan().BinarySearch(mark);
        if (first < 0)
            first = ~first;
        var text = block.Prose.Text.AsSpan();
        return first < words.Length && !text[mark.End..words[first].Start].ContainsAny(' ', '\n') ? TextSpan.FromBounds(mark.Start, words[first].End) : mark;
    }
}

using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Finds closing marks without an opening one; the finding is the last word with the mark.</summary>
internal sealed class UnopenedQuotationCheck(DiagnosticDescriptor descriptor) : Analyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = descriptor;

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(DocumentAnalysisContext context)
    {
        foreach (var unpaired in context.Document.Pairing.Unpaired)
        {
            if (!unpaired.IsOpening)
                context.Report(unpaired.Block, WithLastWord(unpaired.Block, unpaired.Mark));
        }
    }

    private static TextSpan WithLastWord(Block block, TextSpan mark)
    {
        var words = block.Words;
        var last = words.AsSpan().BinarySearch(mark);
        last = (last < 0 ? ~last : last) - 1;
        var text = block.Prose.Text.AsSpan();
        return last >= 0 && words[last].End <= mark.Start && !text[words[last].End..mark.Start].ContainsAny(' ', '\n') ? TextSpan.FromBounds(words[last].Start, mark.End) : mark;
    }
}

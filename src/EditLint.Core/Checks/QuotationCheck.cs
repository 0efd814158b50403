using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds quotations that are broken. <c>defect: unclosed</c>: an opening mark without a closing one, by the news convention (<see cref="QuotationPairing"/>);
/// the finding is the mark with the first word. <c>defect: missing</c>: a paragraph that announces a quotation (<see cref="LeadIn"/>) and
/// what follows is none; the finding is the last word and the colon.
/// </summary>
/// <remarks>Keys: <c>defect</c>; for missing quotations <c>verbs</c>, <c>phrases</c> and <c>lists</c>, see <see cref="LeadIn"/>.</remarks>
internal sealed class QuotationCheck : Analyzer
{
    private const int ShortestQuotation = 5;

    private readonly LeadIn? _leadIn;

    private QuotationCheck(DiagnosticDescriptor descriptor, LeadIn? leadIn)
    {
        Descriptor = descriptor;
        _leadIn = leadIn;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        switch (options.GetString("defect"))
        {
            case "unclosed":
                return new QuotationCheck(descriptor, null);
            case "missing":
                var verbs = options.GetStrings("verbs");
                if (verbs.IsEmpty)
                    options.AddError(options.Mapping.Span, "A rule for missing quotations needs 'verbs', the verbs of saying, such as 'said'.");
                return new QuotationCheck(descriptor, new LeadIn(new WordSet(verbs), options.GetStrings("phrases"), new WordSet(options.GetStrings("lists"))));
            default:
                options.AddError(options.GetNode("defect")?.Span ?? options.Mapping.Span, "A 'quotation' rule needs 'defect': unclosed or missing.");
                return new QuotationCheck(descriptor, null);
        }
    }

    public override void Initialize(AnalysisContext context)
    {
        if (_leadIn is null)
            context.RegisterDocumentAction(ReportUnclosed);
        else
            context.RegisterDocumentAction(ReportMissing);
    }

    private static void ReportUnclosed(DocumentAnalysisContext context)
    {
        foreach (var unpaired in context.Document.Pairing.Unpaired)
        {
            if (unpaired.IsOpening && !IsAttribute(unpaired))
                context.Report(unpaired.Block, WithFirstWord(unpaired.Block, unpaired.Mark));
        }
    }

    // href="... in markup that the reader took for text.
    private static bool IsAttribute(UnpairedMark unpaired) => unpaired.Mark.Start > 0 && unpaired.Block.Prose.Text[unpaired.Mark.Start - 1] == '=';

    private static TextSpan WithFirstWord(Block block, TextSpan mark)
    {
        var words = block.Words;
        var first = words.BinarySearch(mark);
        if (first < 0)
            first = ~first;
        var text = block.Prose.Text.AsSpan();
        return first < words.Length && !text[mark.End..words[first].Start].ContainsAny(' ', '\n') ? TextSpan.FromBounds(mark.Start, words[first].End) : mark;
    }

    private void ReportMissing(DocumentAnalysisContext context)
    {
        var blocks = context.Document.AllBlocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block is not { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede } || !block.IsInRun || !_leadIn!.TryFind(context.Document, block, out var span))
                continue;
            var following = FollowingContent.After(context.Document, i);
            if (!following.IsEmbed && !IsAnswer(following.Block) && !QuotedParagraph.IsPossible(context.Document.Source, block, following.Block))
                context.Report(block, span, new DiagnosticDetails { Related = Related(context, following.Block) });
        }
    }

    // "Then came the question that everybody asked:" and a line of its own, "Who pays?": a sign, a slogan, a question stand as they are.
    private static bool IsAnswer(Block? following) =>
        following is { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede, Words.Length: < ShortestQuotation };

    private static ImmutableArray<RelatedLocation> Related(DocumentAnalysisContext context, Block? following) =>
        following is { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede } ? [context.Related(following, "the paragraph that should be the quotation")] : [];
}

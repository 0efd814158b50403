using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds paragraphs that announce a quotation (<see cref="LeadIn"/>) when what follows is none; the finding is the last word and the colon.
/// </summary>
/// <remarks>Keys: <c>verbs</c>, <c>phrases</c>, <c>endings</c> and <c>lists</c>, see <see cref="LeadIn"/>.</remarks>
internal sealed class MissingQuotationCheck : Analyzer
{
    private const int ShortestQuotation = 5;

    private readonly LeadIn _leadIn;

    private MissingQuotationCheck(DiagnosticDescriptor descriptor, LeadIn leadIn)
    {
        Descriptor = descriptor;
        _leadIn = leadIn;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static MissingQuotationCheck Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        var verbs = options.GetStrings("verbs");
        if (verbs.IsEmpty)
            options.AddError(options.Mapping.Span, "A rule for missing quotations needs 'verbs', the verbs of saying, such as 'said'.");
        return new MissingQuotationCheck(descriptor, new LeadIn(new WordSet(verbs), options.GetStrings("phrases"), options.GetStrings("endings"), new WordSet(options.GetStrings("lists"))));
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var blocks = context.Document.AllBlocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block is not { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede } || !block.IsInRun || !_leadIn.TryFind(context.Document, block, out var span))
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

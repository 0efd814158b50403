using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A lead-in whose quotation, the paragraph or block quote behind it, is gone.</summary>
internal sealed class DeletedQuotation : DefectKind
{
    public override string Name => "quotation/deleted-after-lead-in";

    public override ImmutableArray<string> Rules => ["Integrity.MissingQuotation"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from leadIn in article.Paragraphs
        where LeadIns.IsOne(leadIn)
        let quotation = article.Document.AllBlocks.FirstOrDefault(b => b.Span.Start >= leadIn.Span.End)
        where quotation is { Kind: BlockKind.BlockQuote } || QuotationDefects.StartsWithQuotation(article, quotation)
        let next = article.Document.AllBlocks.FirstOrDefault(b => b.Span.Start >= quotation.Span.End)
        where next is null or { Kind: BlockKind.Paragraph or BlockKind.Heading } && !QuotationDefects.StartsWithQuotation(article, next)
        select new PlantingSite(leadIn.Span.Union(quotation.Span), _ => Plant(article, leadIn, quotation));

    private static PlantedDefect Plant(CleanArticle article, Block leadIn, Block quotation)
    {
        var changed = new ChangedArticle(article, new TextChange(TextSpan.FromBounds(leadIn.Span.End, quotation.Span.End), ""));
        return changed.Defect(changed.At(leadIn.Span));
    }
}

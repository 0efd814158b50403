using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A quotation that lost one of its marks.</summary>
internal sealed class DroppedQuotationMark(MarkPlace place) : DefectKind
{
    public override string Name => $"quotation/dropped-{place}".ToLowerInvariant();

    public override ImmutableArray<string> Rules => QuotationDefects.Rules;

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from quotation in QuotationDefects.In(article)
        where place == MarkPlace.Opening || PlaceOfClosing(article, quotation) == place
        select new PlantingSite(quotation.Block.Span, _ => Plant(article, quotation));

    private PlantedDefect Plant(CleanArticle article, Quotation quotation)
    {
        var mark = quotation.Block.Prose.ToSource(place == MarkPlace.Opening ? quotation.OpeningMark : quotation.ClosingMark);
        var changed = new ChangedArticle(article, new TextChange(mark, ""));
        return changed.Defect(changed.At(QuotationDefects.WithNext(article, quotation.Block)));
    }

    private static MarkPlace PlaceOfClosing(CleanArticle article, Quotation quotation)
    {
        if (QuotationDefects.StartsWithQuotation(article, article.ParagraphAfter(quotation.Block)))
            return MarkPlace.ClosingBeforeQuotation;
        return QuotationDefects.IsAtEnd(quotation.Block, quotation.ClosingMark.End) ? MarkPlace.ClosingAtParagraphEnd : MarkPlace.Closing;
    }
}

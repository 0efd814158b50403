using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A paragraph that stops in the middle of a quotation.</summary>
internal sealed class CutQuotation : DefectKind
{
    private const int MinimumWords = 8;

    public override string Name => "quotation/cut";

    public override ImmutableArray<string> Rules => [.. QuotationDefects.Rules, "Integrity.TruncatedParagraph"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from quotation in QuotationDefects.In(article)
        let words = WordsOf(quotation)
        where words.Length >= MinimumWords
        select new PlantingSite(quotation.Block.Span, random => Plant(article, quotation, words, random));

    private static PlantedDefect? Plant(CleanArticle article, Quotation quotation, ImmutableArray<TextSpan> words, Random random)
    {
        var last = words[random.Next(words.Length / 4, words.Length * 3 / 4)];
        if (ParagraphCut.After(article, quotation.Block, last) is not { } cut)
            return null;
        var changed = new ChangedArticle(article, cut);
        return changed.Defect(changed.At(QuotationDefects.WithNext(article, quotation.Block)));
    }

    private static ImmutableArray<TextSpan> WordsOf(Quotation quotation) =>
        [.. quotation.Block.Words.Where(w => w.Start >= quotation.OpeningMark.End && w.End <= quotation.ClosingMark.Start)];
}

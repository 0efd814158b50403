using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A paragraph whose last sentence stops somewhere in its middle.</summary>
internal sealed class CutSentence : DefectKind
{
    private const int MinimumWords = 20;
    private const int MinimumSentence = 6;

    public override string Name => "paragraph/cut";

    public override ImmutableArray<string> Rules => ["Integrity.TruncatedParagraph", .. QuotationDefects.Rules];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from paragraph in article.Paragraphs
        where paragraph.Words.Length >= MinimumWords && paragraph.Prose.Text.AsSpan().TrimEnd() is [.., '.' or '!' or '?' or '"' or '”']
        let words = paragraph.Sentences[^1].Words
        where words.Length >= MinimumSentence
        select new PlantingSite(paragraph.Span, random => Plant(article, paragraph, words, random));

    private static PlantedDefect? Plant(CleanArticle article, Block paragraph, ImmutableArray<TextSpan> words, Random random)
    {
        if (ParagraphCut.After(article, paragraph, words[random.Next(1, words.Length - 1)]) is not { } cut)
            return null;
        var changed = new ChangedArticle(article, cut);
        return changed.Defect(changed.At(paragraph.Span));
    }
}

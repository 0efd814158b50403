using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A paragraph of some length pasted a second time.</summary>
internal sealed class CopiedParagraph(CopyAlteration alteration, CopyDistance distance) : DefectKind
{
    private const int MinimumWords = 40;
    private const int FarParagraphs = 4;

    public override string Name => $"copy/{alteration}/{distance}".ToLowerInvariant();

    public override ImmutableArray<string> Rules => ["Integrity.DuplicatedPassage"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from paragraph in article.Paragraphs
        where paragraph.Words.Length >= MinimumWords && (alteration != CopyAlteration.RotatedSentences || paragraph.Sentences.Length > 1)
        select new PlantingSite(paragraph.Span, random => Plant(article, paragraph, corpus, random));

    private PlantedDefect? Plant(CleanArticle article, Block paragraph, Corpus corpus, Random random)
    {
        var copy = AlteredCopy.Of(article, paragraph, alteration, corpus, random);
        if (distance == CopyDistance.OtherArticle)
        {
            var others = corpus.Articles.Where(a => a != article && !a.Paragraphs.IsEmpty).ToArray();
            if (others.Length == 0)
                return null;
            var other = others[random.Next(others.Length)];
            var (changed, insertion) = Insert(other, other.Paragraphs[random.Next(other.Paragraphs.Length)], copy);
            return new PlantedDefect([article.Source, changed.Source], changed.Inserted(insertion), new(article.Source, paragraph.Span));
        }
        var target = paragraph;
        if (distance == CopyDistance.Far)
        {
            var later = article.Paragraphs.RemoveRange(0, article.Paragraphs.IndexOf(paragraph) + 1);
            if (later.Length < FarParagraphs)
                return null;
            target = later[random.Next(FarParagraphs - 1, later.Length)];
        }
        var (own, inserted) = Insert(article, target, copy);
        return new PlantedDefect([own.Source], own.Inserted(inserted), own.At(paragraph.Span));
    }

    private static (ChangedArticle Article, TextChange Insertion) Insert(CleanArticle article, Block after, string copy)
    {
        var insertion = new TextChange(new TextSpan(after.Span.End, 0), article.ParagraphBreak + copy);
        return (new ChangedArticle(article, insertion), insertion);
    }
}

using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A sentence with a mistake in it, put behind a paragraph's last: articles have too few of the kind of their own.</summary>
internal abstract class PlantedSentence : DefectKind
{
    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from paragraph in article.Paragraphs
        where paragraph.Words.Length > 8 && paragraph.Prose.Text.EndsWith('.')
        select new PlantingSite(paragraph.Span, random =>
        {
            if (Write(article, random) is not { } sentence)
                return null;
            var insertion = new TextChange(new TextSpan(paragraph.Prose.SourceSpan.End, 0), " " + sentence);
            var changed = new ChangedArticle(article, insertion);
            return changed.Defect(changed.Inserted(insertion));
        });

    /// <summary>The sentence, or null where the article has no place for it.</summary>
    protected abstract string? Write(CleanArticle article, Random random);

    protected static string OneOf(Random random, params ImmutableArray<string> choices) => choices[random.Next(choices.Length)];
}

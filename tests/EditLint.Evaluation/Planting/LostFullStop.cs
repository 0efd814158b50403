using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>Two sentences without the full stop between them.</summary>
internal sealed class LostFullStop : DefectKind
{
    public override string Name => "sentence/lost-full-stop";

    public override ImmutableArray<string> Rules => ["Integrity.RunTogetherSentences"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from paragraph in article.Paragraphs
        from i in Enumerable.Range(0, paragraph.Sentences.Length - 1)
        let end = paragraph.Sentences[i].ProseSpan.End
        let stop = new TextSpan(end - 1, 1)
        where paragraph.Prose.Text[end - 1] == '.' && char.IsLower(paragraph.Prose.Text[end - 2]) && paragraph.Prose.IsContiguous(stop)
        let next = paragraph.Sentences[i + 1].ProseSpan
        select new PlantingSite(paragraph.Prose.ToSource(TextSpan.FromBounds(end - 1, next.Start)), _ =>
        {
            var changed = new ChangedArticle(article, new TextChange(paragraph.Prose.ToSource(stop), ""));
            return changed.Defect(changed.At(paragraph.Prose.ToSource(TextSpan.FromBounds(end - 2, next.Start + 1))));
        });
}

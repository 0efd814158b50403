using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A mark that holds the place of words to come.</summary>
internal sealed class PlantedPlaceholder : DefectKind
{
    private static readonly ImmutableArray<string> Placeholders =
        ["TK", "TKTK", "[NAME]", "[TK]", "TODO", "XX percent", "[INSERT QUOTE HERE]", "[insert photo]", "(quote to come)", "lorem ipsum dolor sit amet", "$XX million", "TBD", "[citation needed]", "XXX", "[LINK]"];

    public override string Name => "placeholder";

    public override ImmutableArray<string> Rules => ["Integrity.Placeholder"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from paragraph in article.Paragraphs
        where paragraph.Words.Length > 8
        from place in paragraph.Words.Where((_, i) => i % 16 == 8)
        where paragraph.Prose.IsContiguous(place) && !paragraph.Inlines.Any(i => i.ProseSpan.IntersectsWith(place))
        select new PlantingSite(paragraph.Span, random =>
        {
            var insertion = new TextChange(new TextSpan(paragraph.Prose.ToSource(place).End, 0), $" {Placeholders[random.Next(Placeholders.Length)]}");
            var changed = new ChangedArticle(article, insertion);
            return changed.Defect(changed.Inserted(insertion));
        });
}

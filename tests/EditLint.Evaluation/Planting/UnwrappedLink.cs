using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A link on "here" or "this link" of which only the words are left.</summary>
internal sealed class UnwrappedLink : DefectKind
{
    private static readonly ImmutableArray<string> Texts = ["here", "click here", "right here", "over here", "this link", "these links", "the link", "found here", "available here", "read here", "read more here", "see here"];

    public override string Name => "link/unwrapped";

    public override ImmutableArray<string> Rules => ["Integrity.DanglingReference"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from link in article.Document.Links
        where link.Inline.Kind == InlineKind.Link && Texts.Contains(link.Text.Trim(' ', '.', ',', '!').Replace('\n', ' '), StringComparer.OrdinalIgnoreCase)
        select new PlantingSite(link.Span, _ =>
        {
            var changed = new ChangedArticle(article, new TextChange(link.Span, link.Text));
            var start = link.Span.Start;
            return changed.Defect(new(changed.Source, new TextSpan(start, link.Text.Length)));
        });
}

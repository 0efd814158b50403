using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A line that signs the story off, with the rest of the story below it.</summary>
internal sealed class EarlySignOff : DefectKind
{
    private const int MinimumWords = 15;

    private static readonly ImmutableArray<string> Lines = ["-- Ines Calder", "— Tomas Brandt", "-30-", "ENDS", "– Maria Okafor", "###", "--Owen P. Whitlock", "(ENDS)"];

    public override string Name => "sign-off/early";

    public override ImmutableArray<string> Rules => ["Integrity.TextAfterSignOff"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from i in Enumerable.Range(2, Math.Max(0, article.Paragraphs.Length - 2))
        let before = article.Paragraphs[i - 1]
        let after = article.Paragraphs[i]
        where article.ParagraphAfter(before) == after && after.Words.Length >= MinimumWords && char.IsLetter(after.Prose.Text[0]) && !IsItalic(after)
        select new PlantingSite(before.Span.Union(after.Span), random =>
        {
            var insertion = new TextChange(new TextSpan(before.Span.End, 0), article.ParagraphBreak + Lines[random.Next(Lines.Length)]);
            var changed = new ChangedArticle(article, insertion);
            return changed.Defect(changed.At(after.Span));
        });

    // A note in italics may stand below a sign-off.
    private static bool IsItalic(Block block) => block.Inlines.Any(i => i.Kind == InlineKind.Emphasis && i.ProseSpan.Length >= block.Prose.Length - 2);
}

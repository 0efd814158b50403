using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A lead-in put before a paragraph of the author's own, as it stands when its quotation is gone: articles have too few of their own.</summary>
internal sealed class PlantedLeadIn : DefectKind
{
    private const int MinimumWords = 12;

    private static readonly ImmutableArray<string> LeadIns =
    [
        "As the director of the office told me in a recent interview, the matter is not that simple:",
        "In a letter to the council last week, the engineer put it this way:",
        "Asked about the delay, the mayor said:",
        "When the vote was over, she told reporters:",
        "Her answer came by mail the next morning. She wrote:",
        "The report describes the first year of the project and then states:",
        "A resident of the valley, who asked not to be named, recalled the night of the flood:",
        "Speaking to a packed hall on Monday, the chairman of the board explained:",
        "The senator, who had been silent for a week, responded on Friday:",
        "In his own words:",
        "One of the volunteers, a retired teacher from the north side, remembered how it began and added:",
        "According to the statement that the company released on Tuesday:",
        "The spokesman for the agency declined to comment on the case but noted:",
        "At the end of the meeting the oldest member of the club rose and said:",
    ];

    public override string Name => "quotation/lead-in-alone";

    public override ImmutableArray<string> Rules => ["Integrity.MissingQuotation"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from paragraph in article.Paragraphs
        let next = article.ParagraphAfter(paragraph)
        where next is { Words.Length: >= MinimumWords } && char.IsLetter(next.Prose.Text[0]) && next.Inlines is [] or [{ ProseSpan.Start: > 0 }, ..]
        select new PlantingSite(paragraph.Span.Union(next.Span), random =>
        {
            var insertion = new TextChange(new TextSpan(paragraph.Span.End, 0), article.ParagraphBreak + LeadIns[random.Next(LeadIns.Length)]);
            var changed = new ChangedArticle(article, insertion);
            return changed.Defect(changed.Inserted(insertion));
        });
}

using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A list that says how many items it has, less one of them.</summary>
internal sealed class DeletedItem : DefectKind
{
    private static readonly ImmutableArray<string> Numbers = ["three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly ImmutableArray<string> Announcements =
        ["There were {0} reasons:", "We did this in {0} steps:", "Keep the following {0} things in mind:", "The team has {0} simple rules:", "It has {0} main parts:", "So {0} questions came up:"];

    public override string Name => "fact/list-item-deleted";

    public override ImmutableArray<string> Rules => ["Integrity.AnnouncedCount"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from list in article.Document.Blocks
        where list is { Kind: BlockKind.List, Children.Length: >= 3 and <= 10 } && list.Children.All(c => c.Kind == BlockKind.ListItem)
        select new PlantingSite(list.Span, random =>
        {
            var count = list.Children.Length;
            var number = random.Next(2) == 0 ? Numbers[count - 3] : count.ToString(CultureInfo.InvariantCulture);
            var announcement = string.Format(CultureInfo.InvariantCulture, Announcements[random.Next(Announcements.Length)], number);
            var insertion = new TextChange(new TextSpan(list.Span.Start, 0), $"\n\n{announcement}\n\n");
            var item = random.Next(1, count);
            var deletion = new TextChange(TextSpan.FromBounds(list.Children[item - 1].Span.End, list.Children[item].Span.End), "");
            var changed = new ChangedArticle(article, insertion, deletion);
            return changed.Defect(changed.Inserted(insertion));
        });
}

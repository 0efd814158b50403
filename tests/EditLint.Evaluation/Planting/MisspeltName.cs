using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A speaker's family name with a slip at one of its later mentions.</summary>
internal sealed partial class MisspeltName : DefectKind
{
    private const int FewestMentions = 3;

    public override string Name => "fact/name-misspelt";

    public override ImmutableArray<string> Rules => ["Integrity.NameSpelling"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus)
    {
        var text = string.Join('\n', article.Paragraphs.Select(p => p.Prose.Text));
        var speakers = FullName().Matches(text).Select(m => m.Groups[1].Value).Distinct()
            .Where(name => Regex.Count(text, $@"\b{name}\b") >= FewestMentions && Regex.IsMatch(text, $@"\b{name} (?:said|says|told|added|wrote|explained|asked|noted)\b"));
        return from name in speakers
               from paragraph in article.Paragraphs
               from mention in Regex.Matches(paragraph.Prose.Text, $@"(?<=[a-z,] ){name}\b|\b{name}(?= said| says| told| added)")
               where mention.Index < 2 || paragraph.Prose.Text[mention.Index - 1] != ' ' || !IsAfterName(paragraph, mention.Index)
               let span = new TextSpan(mention.Index, mention.Length)
               where paragraph.Prose.IsContiguous(span)
               select new PlantingSite(paragraph.Prose.ToSource(span), random => Plant(article, paragraph.Prose.ToSource(span), name, random));
    }

    private static bool IsAfterName(Block paragraph, int index)
    {
        var before = paragraph.Prose.Text[..(index - 1)];
        return char.IsUpper(before[(before.LastIndexOf(' ') + 1)..].FirstOrDefault());
    }

    private static PlantedDefect Plant(CleanArticle article, TextSpan place, string name, Random random)
    {
        var change = new TextChange(place, Slip(name, random));
        var changed = new ChangedArticle(article, change);
        return changed.Defect(changed.Inserted(change));
    }

    private static string Slip(string name, Random random)
    {
        var at = random.Next(1, name.Length - 1);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 when name[at] != name[at + 1] => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name[..at] + (name[at] == 'a' ? 'e' : 'a') + name[(at + 1)..],
        };
    }

    [GeneratedRegex(@"\b[A-Z][a-z]+ (?:[A-Z]\. )?([A-Z][a-z]{4,})\b")]
    private static partial Regex FullName();
}

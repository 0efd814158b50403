using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A character in UTF-8 that was read in a one-byte encoding, once or twice, or lost.</summary>
internal sealed class MisdecodedCharacter : DefectKind
{
    // What Windows-1252 has in place of the C1 controls; five bytes have no character and stay controls.
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly ImmutableArray<string> Characters = ["’", "“", "”", "–", "—", "…", "é", "ñ", "ü", "£", "€", "™", "\u00a0"];

    public override string Name => "character/misdecoded";

    public override ImmutableArray<string> Rules => ["Integrity.Mojibake"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from paragraph in article.Paragraphs
        where paragraph.Words.Length > 8
        from place in paragraph.Words.Where((_, i) => i % 16 == 8)
        where paragraph.Prose.IsContiguous(place)
        select new PlantingSite(paragraph.Span, random =>
        {
            var character = Characters[random.Next(Characters.Length)];
            var insertion = new TextChange(new TextSpan(paragraph.Prose.ToSource(place).End, 0), random.Next(10) switch { 0 => "\uFFFD", 1 or 2 => Misread(Misread(character)), _ => Misread(character) });
            var changed = new ChangedArticle(article, insertion);
            return changed.Defect(changed.Inserted(insertion));
        });

    private static string Misread(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? Upper[b - 0x80] : (char)b));
}

using CsCheck;
using EditLint.Core.Diagnostics;

namespace EditLint.Tests.Checks;

public sealed class SharedPassagePropertyTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[3, 9].Select(letters => new string(letters));

    private static readonly Gen<string> Sentence = Word.Array[8, 18].Select(words => $"{char.ToUpperInvariant(words[0][0])}{words[0][1..]} {string.Join(' ', words[1..])}.");

    private static readonly Gen<string> Paragraph = Sentence.Array[5, 7].Select(sentences => string.Join(' ', sentences));

    private static readonly Gen<string[]> Article = Paragraph.Array[2, 6];

    // Two articles, a copied paragraph, its places in both, and how it is altered.
    private static readonly Gen<(string[] First, string[] Second, string Copied, string Copy)> Planted =
        Gen.Select(Article, Article, Paragraph, Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 3], (first, second, copied, at, to, alteration) =>
        {
            var copy = alteration switch
            {
                0 => copied,
                1 => copied.ToUpperInvariant().Replace('.', ';'),
                2 => EveryTwelfth(copied),
                _ => Rotated(copied),
            };
            return (Inserted(first, at, copied), Inserted(second, to, copy), copied, copy);
        });

    [Fact]
    public void A_paragraph_planted_in_another_file_is_found_once_and_covered() =>
        Planted.Sample(planted =>
        {
            var finding = Find(planted.First, planted.Second).ShouldHaveSingleItem();
            finding.Location.Source.Path.ShouldBe("b.txt");
            var start = finding.Location.Source.Text.IndexOf(planted.Copy, StringComparison.Ordinal);
            Math.Abs(finding.Location.Span.Start - start).ShouldBeLessThanOrEqualTo(40);
            Math.Abs(finding.Location.Span.End - start - planted.Copy.Length).ShouldBeLessThanOrEqualTo(40);
        });

    [Fact]
    public void The_order_of_the_files_does_not_change_what_is_found() =>
        Gen.Select(Planted, Article).Sample((planted, third) =>
        {
            (string, string)[] files = [("a.txt", Text(planted.First)), ("b.txt", Text(planted.Second)), ("c.txt", Text(third))];
            Show(SharedPassageTests.Lint([.. files.Reverse()]).Reverse()).ShouldBe(Show(SharedPassageTests.Lint(files)));
        });

    [Fact]
    public void Articles_of_their_own_words_share_nothing() =>
        Gen.Select(Article, Article).Sample((first, second) => Find(first, second).ShouldBeEmpty());

    [Fact]
    public void Copies_in_one_file_never_overlap() =>
        Gen.Select(Paragraph.Array[1, 3], Gen.Int[0, 2].Array[2, 9]).Sample((paragraphs, order) =>
        {
            var findings = DuplicationCheckTests.Find(Text([.. order.Select(i => paragraphs[i % paragraphs.Length])]));
            for (var i = 1; i < findings.Length; i++)
                findings[i].Location.Span.Start.ShouldBeGreaterThanOrEqualTo(findings[i - 1].Location.Span.End);
        });

    private static IEnumerable<Diagnostic> Find(string[] first, string[] second) =>
        SharedPassageTests.Lint(("a.txt", Text(first)), ("b.txt", Text(second))).SelectMany(r => r.Diagnostics);

    private static IEnumerable<string> Show(IEnumerable<EditLint.Core.LintResult> results) => results.SelectMany(r => r.Diagnostics).Select(d => $"{d} {d.Related[0].Location.Span}");

    private static string Text(string[] paragraphs) => string.Join("\n\n", paragraphs);

    private static string[] Inserted(string[] paragraphs, int at, string paragraph)
    {
        var all = paragraphs.ToList();
        all.Insert(Math.Min(at, all.Count), paragraph);
        return [.. all];
    }

    private static string EveryTwelfth(string text)
    {
        var words = text.Split(' ');
        for (var i = 11; i < words.Length; i += 12)
            words[i] = $"other{i}";
        return string.Join(' ', words);
    }

    private static string Rotated(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal) + 2;
        return $"{text[end..]} {text[..end].TrimEnd()}";
    }
}

using System.Collections.Immutable;
using CsCheck;
using EditLint.Core.Diagnostics;

namespace EditLint.Tests.Checks;

public sealed class DuplicationPropertyTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[3, 9].Select(letters => new string(letters));

    private static readonly Gen<string> Sentence = Word.Array[4, 18].Select(words => $"{char.ToUpperInvariant(words[0][0])}{words[0][1..]} {string.Join(' ', words[1..])}.");

    private static readonly Gen<string> Paragraph = Sentence.Array[1, 6].Select(sentences => string.Join(' ', sentences));

    private static readonly Gen<string> LongParagraph = Sentence.Array[10, 14].Select(sentences => string.Join(' ', sentences));

    private static readonly Gen<(string[] Article, string Copied, int Place)> Planted = Gen.Select(Paragraph.Array[0, 12], LongParagraph, Gen.Int[0, 12], Gen.Int[0, 13], Plant);

    [Fact]
    public void A_planted_copy_is_found_once_and_covered() =>
        Planted.Sample(planted =>
        {
            var text = string.Join('\n', planted.Article);
            var finding = DuplicationCheckTests.Find(text).ShouldHaveSingleItem();
            text.Substring(finding.Location.Span.Start, finding.Location.Span.Length).ShouldContain(planted.Copied);
            finding.Location.Start.Line.ShouldBe(planted.Place + 1);
        });

    [Fact]
    public void Words_that_are_all_different_hold_no_copy() =>
        Gen.Int[1, 30].Array[1, 20].Sample(lengths =>
        {
            var next = 0;
            var text = string.Join('\n', lengths.Select(length => string.Join(' ', Enumerable.Range(0, length).Select(_ => $"word{next++}"))));
            DuplicationCheckTests.Find(text).ShouldBeEmpty();
        });

    [Fact]
    public void Letter_case_does_not_change_what_is_found() =>
        Planted.Sample(planted => Spans(string.Join('\n', planted.Article)).ShouldBe(Spans(string.Join('\n', planted.Article).ToUpperInvariant())));

    [Fact]
    public void Line_ends_do_not_change_what_is_found() =>
        Planted.Sample(planted =>
            Lines(DuplicationCheckTests.Find(string.Join('\n', planted.Article))).ShouldBe(Lines(DuplicationCheckTests.Find(string.Join("\r\n", planted.Article)))));

    [Fact]
    public void Text_of_few_words_never_makes_it_fail_and_copies_never_overlap() =>
        Gen.Char["ab. \n"].Array[0, 600].Select(letters => new string(letters)).Sample(text =>
        {
            var end = 0;
            foreach (var finding in DuplicationCheckTests.Find(text))
            {
                finding.Location.Span.Start.ShouldBeGreaterThanOrEqualTo(finding.Related[0].Location.Span.Start);
                finding.Copies.ShouldAllBe(c => c.Copy.Span.Length == c.Original.Span.Length && c.Copy.Span.Start >= c.Original.Span.End);
                foreach (var copy in finding.Copies)
                    copy.Copy.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                end = finding.Copies.Max(c => c.Copy.Span.End);
            }
        });

    [Fact]
    public void Any_text_can_be_searched() =>
        Gen.String.Sample(text => { DuplicationCheckTests.Find(text + "\n" + text + text); });

    private static (string[] Article, string Copied, int Place) Plant(string[] others, string copied, int original, int copy)
    {
        var article = others.ToList();
        original = Math.Min(original, article.Count);
        article.Insert(original, copied);
        copy = Math.Clamp(copy, original + 1, article.Count);
        article.Insert(copy, copied);
        return ([.. article], copied, copy);
    }

    private static IEnumerable<(int, int)> Spans(string text) => DuplicationCheckTests.Find(text).Select(d => (d.Location.Span.Start, d.Location.Span.End));

    private static IEnumerable<(int, int, int)> Lines(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Select(d => (d.Location.Start.Line, d.Location.End.Line, d.Related[0].Location.Start.Line));
}

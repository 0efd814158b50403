using CsCheck;
using EditLint.Cli.Reporters;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli;

public sealed class PlainTextTests
{
    private static readonly Gen<char> Characters = Gen.Frequency(
        (12, Gen.Char['a', 'e']),
        (5, Gen.Const(' ')),
        (2, Gen.Char["\u00A1\u00AC\u00AE\u017F\u2010\u2014\u2019\u2026\u2027~."]));

    private static readonly Gen<string> Texts = Gen.String[Characters, 0, 700];

    [Fact]
    public void Plain_text_has_one_cell_of_one_column_for_each_unit() => Texts.Sample(text =>
    {
        PlainText.Is(text).ShouldBeTrue();
        var cells = DisplayText.Cells(text);
        cells.Count.ShouldBe(text.Length);
        cells.ShouldAllBe(c => c.Width == 1 && c.Text.Length == 1);
        DisplayText.Join(cells).ShouldBe(text);
        cells.Select(c => c.IsBlank).ShouldBe(text.Select(c => c == ' '));
    }, iter: 300);

    [Fact]
    public void A_window_of_plain_text_is_the_one_that_grapheme_clusters_give() =>
        Gen.Select(Texts, Gen.Int[0, 700], Gen.Int[0, 700], Gen.Int[40, 120]).Sample((text, first, second, width) =>
        {
            var (start, end) = (Math.Min(Math.Min(first, second), text.Length), Math.Min(Math.Max(first, second), text.Length));
            var source = new SourceText("a.txt", text);
            var line = new TextSpan(0, text.Length);
            var window = LineWindow.Cut(source, line, TextSpan.FromBounds(start, end), width);
            var expected = LineWindow.CutClusters(source, line, TextSpan.FromBounds(start, end), width);
            (window.Text, window.MarkStart, window.MarkWidth).ShouldBe((expected.Text, expected.MarkStart, expected.MarkWidth));
        }, iter: 3000);

    [Fact]
    public void Lines_of_plain_text_are_broken_where_those_of_other_text_are() =>
        Gen.Select(Texts, Gen.Int[1, 80], Gen.Int[0, 40]).Sample((text, width, used) =>
            WordWrap.Lines(text, width, used).ShouldBe(WordWrap.AnyLines(text, width, used)), iter: 300);

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\u00A0b")]
    [InlineData("a\u00ADb")]
    [InlineData("e\u0301")]
    [InlineData("\u2028")]
    [InlineData("漢")]
    [InlineData("😀")]
    public void Text_with_anything_that_is_not_one_column_is_not_plain(string text) => PlainText.Is(text).ShouldBeFalse();
}

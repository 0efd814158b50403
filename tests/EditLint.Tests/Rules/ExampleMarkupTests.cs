using CsCheck;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Rules;

public sealed class ExampleMarkupTests
{
    [Theory]
    [InlineData("a [|b|] c", "a b c", "2-3", "")]
    [InlineData("[|a [|b|]|]", "a b", "0-3 2-3", "")]
    [InlineData("The {|first:storm|} came. The [|storm|] went.", "The storm came. The storm went.", "20-25", "first 4-9")]
    [InlineData("{|whole:a {|part:b|}|}", "a b", "", "whole 0-3 part 2-3")]
    [InlineData("[|a {|x:b|] c|}", "a b c", "0-3", "x 2-5")]
    [InlineData("[|{|x:|}|]", "", "0-0", "x 0-0")]
    [InlineData("{|a-1:ü|}", "ü", "", "a-1 0-1")]
    [InlineData("{| class=\"wikitable\" |} |] {|:x|} {|a b:c|}", "{| class=\"wikitable\" |} |] {|:x|} {|a b:c|}", "", "")]
    [InlineData("a || b {a|b} [a|b]", "a || b {a|b} [a|b]", "", "")]
    public void Marks_are_taken_out(string marked, string text, string spans, string places)
    {
        var found = ExampleMarkup.Parse(marked);

        found.Text.ShouldBe(text);
        string.Join(' ', found.Spans.Select(s => $"{s.Start}-{s.End}")).ShouldBe(spans);
        string.Join(' ', found.Places.Select(p => $"{p.Name} {p.Span.Start}-{p.Span.End}")).ShouldBe(places);
    }

    [Theory]
    [InlineData("a [|b", "A '[|' has no '|]' after it.")]
    [InlineData("a {|first:b", "The place '{|first:' has no '|}' after it.")]
    [InlineData("{|x:a|} {|x:b|}", "Two places have the name 'x'. Give each its own.")]
    public void What_is_marked_badly_is_told(string marked, string message) =>
        Should.Throw<FormatException>(() => ExampleMarkup.Parse(marked)).Message.ShouldBe(message);

    [Fact]
    public void A_text_with_marks_around_two_places_gives_the_text_and_the_places() =>
        Gen.Select(Gen.String[Gen.Char["ab ]{}:\n"], 0, 12], Gen.Int[0, 12], Gen.Int[0, 12]).Sample((text, a, b) =>
        {
            var (start, end) = (Math.Min(Math.Min(a, b), text.Length), Math.Min(Math.Max(a, b), text.Length));
            var marked = $"[|{text[..start]}{{|x:{text[start..end]}|}}{text[end..]}|]";

            var found = ExampleMarkup.Parse(marked);

            found.Text.ShouldBe(text);
            found.Spans.ShouldBe([new TextSpan(0, text.Length)]);
            found.Places.ShouldBe([new NamedSpan("x", TextSpan.FromBounds(start, end))]);
        });
}

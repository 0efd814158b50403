using CsCheck;
using EditLint.Core.Language;

namespace EditLint.Tests.Language;

public class SentenceSplitterPropertyTests
{
    private static readonly Gen<string> Prose = Gen.OneOf(
            " ", " ", " ", "\n", ".", ".", ". ", "!", "?", "…", ". . .", "\"", "”", "'", "(", ")", "[", "]", "[1]", "1", "2", "1. ", "2) ", "•", "-", "a", "The", "the",
            "Mr", "U.S", "p.m", "Yahoo", "said", "I", "é", "e\u0301", "\U0001D400", "\uD835", "\uDC00", "\0", "\u00A0", "\u200B", "№", "\u2028")
        .Array[0, 60].Select(string.Concat);

    [Fact]
    public void Sentences_are_in_order_and_hold_every_visible_character_of_mixed_prose() => Prose.Sample(ShouldCover);

    [Fact]
    public void Sentences_are_in_order_and_hold_every_visible_character_of_any_string() => Gen.String.Sample(ShouldCover);

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("(")]
    [InlineData(".\"")]
    [InlineData("[.]")]
    [InlineData("(x. X ")]
    [InlineData("! [")]
    [InlineData("• ")]
    [InlineData("1. ")]
    [InlineData("\uD800")]
    public void A_long_line_of_one_pattern_is_split_like_any_other(string pattern) =>
        ShouldCover(string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length)));

    private static void ShouldCover(string text)
    {
        var position = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            sentence.IsEmpty.ShouldBeFalse();
            sentence.Start.ShouldBeGreaterThanOrEqualTo(position);
            string.IsNullOrWhiteSpace(text[position..sentence.Start]).ShouldBeTrue();
            char.IsWhiteSpace(text[sentence.Start]).ShouldBeFalse();
            char.IsWhiteSpace(text[sentence.End - 1]).ShouldBeFalse();
            position = sentence.End;
        }

        string.IsNullOrWhiteSpace(text[position..]).ShouldBeTrue();
    }
}

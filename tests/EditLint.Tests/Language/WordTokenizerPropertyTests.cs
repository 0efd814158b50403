using System.Buffers;
using System.Text;
using CsCheck;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Tests.Language;

public class WordTokenizerPropertyTests
{
    private static readonly Gen<string> Prose = Gen.OneOf(
            " ", "a", "B", "x", "1", "2", ".", ",", "'", "’", "_", "-", "é", "\u0301", "\u00AD", "\u200B", "\U0001D400", "\uD835", "\uDC00", "中", "٣", "\0", "\n")
        .Array[0, 40].Select(string.Concat);

    // Longer than what is looked at in one go, with words and marks at all its edges.
    private static readonly Gen<string> Long = Gen.Frequency(
            (8, Gen.OneOf(" ", "a", "word", "letters", "5", "1,000.50", " and ", ". ", ", ")),
            (2, Gen.OneOf(".", ",", "'", "_", "-", "U.S.", "don't", "file_name", "__", "''", "x.y", "\t", "\n", "@", "[", "`", "{", "/", ":", "~", "\u007F")),
            (1, Gen.OneOf("’", "é", "“", "—", "\u0301", "\u00AD", "\u200B", "\U0001D400", "\uD835", "\uDC00", "中", "٣", "\u0080", "\u00FF", "\u0100", "\u0161", "\uFFFF", "\0")))
        .Array[0, 120].Select(string.Concat);

    [Fact]
    public void Words_are_in_order_and_hold_every_letter_and_digit_of_mixed_prose() => Prose.Sample(ShouldCover);

    [Fact]
    public void Words_are_in_order_and_hold_every_letter_and_digit_of_any_string() => Gen.String.Sample(ShouldCover);

    [Fact]
    public void Words_are_those_that_one_look_at_each_character_finds() =>
        Gen.OneOf(Long, Gen.String[0, 300]).Sample(text => WordTokenizer.Tokenize(text).ShouldBe(PlainWordTokenizer.Tokenize(text)), iter: 20_000);

    [Fact]
    public void A_word_is_one_word_by_itself() => Prose.Sample(text =>
    {
        foreach (var word in WordTokenizer.Tokenize(text))
            WordTokenizer.Tokenize(text.Substring(word.Start, word.Length)).ShouldBe([new TextSpan(0, word.Length)]);
    });

    private static void ShouldCover(string text)
    {
        var position = 0;
        foreach (var word in WordTokenizer.Tokenize(text))
        {
            word.IsEmpty.ShouldBeFalse();
            word.Start.ShouldBeGreaterThanOrEqualTo(position);
            HasLetterOrDigit(text.AsSpan(position, word.Start - position)).ShouldBeFalse();
            StartsWithLetterOrDigit(text.AsSpan(word.Start)).ShouldBeTrue();
            position = word.End;
        }

        HasLetterOrDigit(text.AsSpan(position)).ShouldBeFalse();
    }

    private static bool StartsWithLetterOrDigit(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(rune);

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (StartsWithLetterOrDigit(text))
                return true;
            Rune.DecodeFromUtf16(text, out _, out var length);
            text = text[length..];
        }

        return false;
    }
}

using CsCheck;
using EditLint.Core.Matching;

namespace EditLint.Tests.Matching;

public sealed class BrokenCharactersTests
{
    [Theory]
    [InlineData("‚Äô", "’")]
    [InlineData("‚Äú", "“")]
    [InlineData("‚Äù", "”")]
    [InlineData("‚Äì", "–")]
    [InlineData("‚Äî", "—")]
    [InlineData("‚Ä¶", "…")]
    [InlineData("‚Ç¨", "€")]
    [InlineData("√©", "é")]
    [InlineData("√º", "ü")]
    [InlineData("¬£", "£")]
    [InlineData("¬†", "\u00A0")]
    public void A_character_read_as_Mac_Roman_is_repaired(string broken, string original)
    {
        MacRomanText.TryDecode($"a{broken}b", 1, out var rune, out var length).ShouldBeTrue();

        rune.ToString().ShouldBe(original);
        length.ShouldBe(broken.Length);
    }

    [Theory]
    [InlineData("√2")]
    [InlineData("√π")]
    [InlineData("¬p")]
    [InlineData("‚Apfel‘")]
    [InlineData("‚Äpfel‘")]
    [InlineData("‚")]
    public void Mathematics_and_foreign_marks_are_left_alone(string honest) => MacRomanText.TryDecode(honest, 0, out _, out _).ShouldBeFalse();

    [Fact]
    public void Every_character_that_was_escaped_twice_is_read() =>
        Gen.Char['\u00A1', '\uD7FF'].Sample(c =>
            VisibleReferences.TryRead($"a&#{(int)c};b", 1, out var length, out var character) && character == c.ToString() && length == $"&#{(int)c};".Length);

    [Theory]
    [InlineData("&lt;b")]
    [InlineData("&amp b")]
    [InlineData("&T;")]
    [InlineData("a & b; c")]
    [InlineData("&#;")]
    [InlineData("&")]
    public void What_is_no_reference_is_left_alone(string text) => VisibleReferences.TryRead(text, text.IndexOf('&', StringComparison.Ordinal), out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("don?t", true)]
    [InlineData("We?re late", true)]
    [InlineData("the mayor?s plan", true)]
    [InlineData("Is it?", false)]
    [InlineData("who?So", false)]
    [InlineData("page?s=3", false)]
    [InlineData("Really?s", true)]
    [InlineData("I?s", false)]
    public void A_question_mark_in_a_contraction_was_an_apostrophe(string text, bool isLost) => LostApostrophe.IsAt(text, text.IndexOf('?', StringComparison.Ordinal)).ShouldBe(isLost);
}

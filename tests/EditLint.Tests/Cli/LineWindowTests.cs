using CsCheck;
using EditLint.Cli.Reporters;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli;

public class LineWindowTests
{
    [Theory]
    [InlineData("They [|utilize|] it.", "They utilize it.", "     ^^^^^^^")]
    [InlineData("[|]Start|] here.", "]Start here.", "^^^^^^")]
    [InlineData("The end[||]", "The end", "       ^")]
    [InlineData("", "", "^")]
    [InlineData("a\tb [|c|]", "a b c", "    ^")]
    [InlineData("日本語 [|記事|]です", "日本語 記事です", "       ^^^^")]
    [InlineData("cafe\u0301 [|au\u0300|] lait", "cafe\u0301 au\u0300 lait", "     ^^")]
    [InlineData("👩‍👩‍👧 [|here|]", "👩‍👩‍👧 here", "   ^^^^")]
    [InlineData("🇩🇪 ❤️ [|here|]", "🇩🇪 ❤️ here", "      ^^^^")]
    [InlineData("a\u001b[31m[|red|]", "a␛[31mred", "      ^^^")]
    [InlineData("a\u202e[|b|]", "a<U+202E>b", "         ^")]
    public void A_line_that_fits_is_shown_whole(string marked, string text, string underline)
    {
        var window = Cut(marked, 80);

        window.Text.ShouldBe(text);
        Underline(window).ShouldBe(underline);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_a_replacement_character() => Cut("a\ud83d [|b|]", 80).Text.ShouldBe("a\ufffd b");

    [Fact]
    public void A_long_line_is_cut_between_words_on_both_sides()
    {
        var window = Cut("one two three four five six seven eight nine ten [|here|] one two three four five six seven eight nine ten", 40);

        window.Text.ShouldBe("…eight nine ten here one two three…");
        Underline(window).ShouldBe("                ^^^^");
    }

    [Fact]
    public void Room_that_one_side_does_not_need_goes_to_the_other()
    {
        var window = Cut("one [|here|] one two three four five six seven eight nine ten", 40);

        window.Text.ShouldBe("one here one two three four five six…");
        Underline(window).ShouldBe("    ^^^^");
    }

    [Fact]
    public void A_mark_that_is_too_long_keeps_its_ends()
    {
        var window = Cut("[|one two three four five six seven eight nine ten eleven twelve|]", 40);

        window.Text.ShouldBe("one two three four five…twelve");
        Underline(window).ShouldBe(new string('^', window.Text.Length));
    }

    [Fact]
    public void Whatever_the_line_the_window_fits_and_the_underline_lies_in_it() =>
        Gen.Select(Gen.String[Gen.Char["ab  \t日é\u0301👩\u200d"], 0, 300], Gen.Int[0, 300], Gen.Int[0, 300]).Sample((text, a, b) =>
        {
            var source = new SourceText("a.txt", text);
            var span = TextSpan.FromBounds(Math.Min(Math.Min(a, b), text.Length), Math.Min(Math.Max(a, b), text.Length));

            var window = LineWindow.Cut(source, new TextSpan(0, text.Length), span, 40);

            DisplayText.WidthOf(window.Text).ShouldBeLessThanOrEqualTo(40);
            window.MarkStart.ShouldBeLessThanOrEqualTo(40);
        });

    [Fact]
    public void A_line_of_any_length_is_cut_by_looking_at_the_surroundings_only()
    {
        var source = new SourceText("a.txt", new string('a', 20_000_000) + " here " + new string('b', 20_000_000));

        var window = LineWindow.Cut(source, new TextSpan(0, source.Length), new TextSpan(20_000_001, 4), 40);

        window.Text.ShouldBe("…aaaaaaaaaaaaaaaa here bbbbbbbbbbbbbbbb…");
    }

    private static LineWindow Cut(string marked, int width)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        return LineWindow.Cut(new SourceText("a.txt", text), new TextSpan(0, text.Length), spans.FirstOrDefault(), width);
    }

    private static string Underline(LineWindow window) => new string(' ', window.MarkStart) + new string('^', window.MarkWidth);
}

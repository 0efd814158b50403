using EditLint.Core.Language;

namespace EditLint.Tests.Language;

public class WordTokenizerTests
{
    [Theory]
    [InlineData("The dam held.", "The dam held")]
    [InlineData("don't Iran’s rock'n'roll 1990's", "don't Iran’s rock'n'roll 1990's")]
    [InlineData("voters' rights, '90s, ‘em’, 6'2\"", "voters rights 90s em 6 2")]
    [InlineData("Russian-American state‑of-the/art", "Russian American state of the art")]
    [InlineData("1,000.50 and 3,x 5. 4.x 10:30", "1,000.50 and 3 x 5 4 x 10 30")]
    [InlineData("the U.S. and U.S.A. at 5 p.m. e.g. J.R.R. Hill", "the U.S and U.S.A at 5 p.m e.g J.R.R Hill")]
    [InlineData("the U.S.-led end.I a.md Ph.D.", "the U.S led end I a md Ph D")]
    [InlineData("snake_case _x_ a__b", "snake_case x a b")]
    [InlineData("18F README.md v1.2", "18F README md v1.2")]
    [InlineData("naïve e\u0301te\u0301's co\u00ADop", "naïve e\u0301te\u0301's co\u00ADop")]
    [InlineData("\U0001D400\U0001D401 x\U0001D400 😀", "\U0001D400\U0001D401 x\U0001D400")]
    [InlineData("中文字 слово", "中文字 слово")]
    [InlineData("\uD835 a\uD835b \u0301 \0", "a b")]
    [InlineData("a\u200Bb", "a b")]
    public void Words_are_runs_of_letters_and_digits_with_what_joins_them(string text, string expected) =>
        Tokenize(text).ShouldBe(expected.Split(' '));

    [Theory]
    [InlineData("")]
    [InlineData("-- ... \"\" ' _")]
    public void Marks_alone_are_no_words(string text) => Tokenize(text).ShouldBeEmpty();

    private static string[] Tokenize(string text) => [.. WordTokenizer.Tokenize(text).Select(span => text.Substring(span.Start, span.Length))];
}

using EditLint.Cli.Reporters;

namespace EditLint.Tests.Cli;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("One *two* **three** `four`.", "One two three `four`.")]
    [InlineData("one two three four\nfive six seven eight nine", "one two three four five six\nseven eight nine")]
    [InlineData("First.\n\nSecond.", "First.\n\nSecond.")]
    [InlineData("# Title\n\nText.", "Title\n\nText.")]
    [InlineData("These:\n\n- one two three four five six seven\n- eight\n  - nine", "These:\n\n- one two three four five\n  six seven\n- eight\n  - nine")]
    [InlineData("1. one\n2. two\n\n10. ten", "1. one\n\n2. two\n\n10. ten")]
    [InlineData("Write:\n\n```yaml\nfix:   safe\n\nswap: { a: b }\n```\n\nThen go.", "Write:\n\n  fix:   safe\n\n  swap: { a: b }\n\nThen go.")]
    [InlineData("    indented code", "  indented code")]
    [InlineData("> Somebody said so.", "  Somebody said so.")]
    [InlineData("See [the page](https://x.org/a) or <https://x.org>.", "See the page\n(https://x.org/a) or\nhttps://x.org.")]
    [InlineData("A\u001b[31mred", "A\u241b[31mred")]
    [InlineData("", "")]
    public void Markdown_is_plain_without_colours(string markdown, string expected) =>
        string.Join('\n', MarkdownText.Lines(markdown, new AnsiStyle(IsOn: false), 27)).ShouldBe(expected);

    [Fact]
    public void With_colours_markup_has_its_own() =>
        MarkdownText.Lines("One *two* **three** `four five`.", new AnsiStyle(IsOn: true), 80)
            .ShouldBe(["One \e[3mtwo\e[0m \e[1mthree\e[0m \e[36mfour\e[0m \e[36mfive\e[0m."]);
}

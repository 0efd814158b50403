using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Formats;

public sealed class LinkDefinitionTests
{
    [Fact]
    public void All_definitions_are_known_those_that_lose_to_an_earlier_one_too()
    {
        const string Text = "See [a].\n\n[a]: https://example.org/1\n[A]: <b c.md> \"B\"\n\n> [q]: /q\n\n[^n]: No link.\n";
        var document = new MarkdownReader().Read(new SourceText("a.md", Text));

        document.Definitions.Select(d => $"{d.Label} {d.Target} {Text.Substring(d.Span.Start, d.Span.Length)}").ShouldBe(
        [
            "a https://example.org/1 [a]: https://example.org/1",
            "A b c.md [A]: <b c.md> \"B\"",
            "q /q [q]: /q",
        ]);
    }

    [Theory]
    [InlineData("for [the bridge][brigde] on")]
    [InlineData("for ![the bridge][brigde] on")]
    [InlineData("for [a][b][c] on")]
    public void The_brackets_of_a_reference_without_definition_are_text(string text) =>
        new MarkdownReader().Read(new SourceText("a.md", text)).Blocks.Single().Prose.Text.ShouldBe(text);
}

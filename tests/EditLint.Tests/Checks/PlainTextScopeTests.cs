using EditLint.Core.Checks;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class PlainTextScopeTests
{
    private const string Existence = "extends: existence\nmessage: Wrong.\nnonword: true\n";

    [Theory]
    [InlineData("text", "One. Two.\n\nThree")]
    [InlineData("txt", "One. Two.\n\nThree")]
    [InlineData("~heading", "One. Two.\n\nThree")]
    [InlineData("~paragraph", "One. Two.\n\nThree")]
    [InlineData("raw", "One. Two.\n\nThree\n")]
    [InlineData("summary", "One. Two.\n\nThree")]
    [InlineData("paragraph", "One. Two.|Three")]
    [InlineData("sentence", "One.|Two.|Three")]
    [InlineData("passage", "One. Two.|Three")]
    [InlineData("heading", "")]
    [InlineData("md", "")]
    [InlineData("text.md", "")]
    public void Text_without_markup_is_one_block(string scope, string texts) => Read("One. Two.\n\nThree\n", scope).ShouldBe(texts);

    [Theory]
    [InlineData("One.\r\n\r\nTwo\r\n", "One.\n\nTwo")]
    [InlineData("One.\rTwo\r", "One.\nTwo")]
    [InlineData("\n\n  One\n", "\n\n  One")]
    [InlineData("\n\n", "")]
    [InlineData("It&rsquo;s", "It's")]
    [InlineData("See http://a.b/c,\r\nand http://d.e", "See ************,\nand **********")]
    public void Its_lines_end_as_patterns_expect(string text, string seen) => Read(text, "text").ShouldBe(seen);

    [Fact]
    public void A_format_that_no_reader_names_is_in_the_scope_of_its_extension()
    {
        Read("One", "text.rst", "a.rst").ShouldBe("One");
        Read("One", "txt", "a.rst").ShouldBe("");
        Read("One", "txt", "a").ShouldBe("One");
    }

    [Fact]
    public void A_pattern_may_reach_over_lines() =>
        TestRule.Verify(Existence + @"tokens: ['\bin\s+order\b']", "They met [|in\norder|] to talk.\n\nThat is all they came for, [|in\n\norder|]. In order.");

    [Fact]
    public void A_pattern_may_end_at_the_end_of_a_line() =>
        TestRule.Verify(Existence + "tokens: ['and$']", "This [|and|]\r\nthat [|and|]\r\n\r\nmore [|and|]\r\n");

    [Fact]
    public void A_raw_pattern_starts_where_the_file_does() =>
        TestRule.Verify("extends: existence\nmessage: Wrong.\nraw: ['^\\w+']", "[|One|]\n\nTwo\n");

    [Fact]
    public void Occurrences_are_counted_in_the_file() =>
        TestRule.Verify("extends: occurrence\nmessage: Wrong.\ntoken: however\nmax: 1", "It is [|however|] so.\n\nIt is not, however.");

    [Fact]
    public void A_word_is_not_repeated_across_paragraphs() =>
        Lint.With(new PlainTextReader().Read(new SourceText("a.txt", "Talks with Iran\n\nIran said that the the talks go on.")), "RepeatedWord").Length.ShouldBe(1);

    private static string Read(string text, string scope, string path = "a.txt") =>
        string.Join('|', ScopeReader.Read(new PlainTextReader().Read(new SourceText(path, text)), [ScopeSelector.Parse(scope)]).Select(t => t.Text));
}

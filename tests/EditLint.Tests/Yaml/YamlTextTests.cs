using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Tests.Yaml;

public class YamlTextTests
{
    [Theory]
    [InlineData("a: [|\n...,")]
    [InlineData("...\r\\x:|\n")]
    [InlineData("\"\\uD800\\U00110000*a: ")]
    [InlineData("a: [b")]
    [InlineData("a: *b")]
    public void What_the_parser_cannot_read_is_an_error_with_a_place(string text)
    {
        var span = new TextSpan(0, text.Length);
        YamlText.Read(new SourceText("a.yml", text), span, out var error).ShouldBeNull();
        error.ShouldNotBeNull().Message.ShouldStartWith("This is not YAML");
        span.Contains(error.Span).ShouldBeTrue();
    }

    [Fact]
    public void An_apostrophe_may_be_escaped_as_in_published_rules()
    {
        const string Text = "a: \"you\\'re not, they\\'re\"\nb: 'c\\''d'\ne: f\n";
        var source = new SourceText("a.yml", Text);

        var mapping = YamlText.Read(source, new TextSpan(0, Text.Length), out var error).ShouldBeOfType<YamlMapping>();

        error.ShouldBeNull();
        mapping.Entries.Select(e => ((YamlScalar)e.Value).Value).ShouldBe(["you're not, they're", "c\\'d", "f"]);
        source[mapping["a"]!.Span].ToString().ShouldBe("\"you\\'re not, they\\'re\"");
        source[mapping["e"]!.Span].ToString().ShouldBe("f");
    }

    [Fact]
    public void Places_are_offsets_of_the_whole_source()
    {
        var source = new SourceText("a.md", "---\nkey: [one, \"two\"]\n---\n");
        var mapping = YamlText.Read(source, new TextSpan(4, 18), out var error).ShouldBeOfType<YamlMapping>();
        error.ShouldBeNull();
        source[mapping.Entries[0].Key.Span].ToString().ShouldBe("key");
        source[mapping["KEY"]!.Span].ToString().ShouldBe("[one, \"two\"]");
        source[((YamlSequence)mapping["key"]!).Items[1].Span].ToString().ShouldBe("\"two\"");
    }
}

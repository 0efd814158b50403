using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Tests.Yaml;

public sealed class ScalarTextTests
{
    [Theory]
    [InlineData("key: one two three")]
    [InlineData("key: 'one two it''s three'")]
    [InlineData("key: \"one two \\\"three\"")]
    [InlineData("key: one\n  two three")]
    [InlineData("key: |\n  one\n    two three\n")]
    [InlineData("key: | # a two\n  one\n  two three\n")]
    [InlineData("key: >-\n  one\n  two\n\n  three\n")]
    public void A_part_of_a_value_is_found_where_it_is_written(string text)
    {
        var source = new SourceText("a.yml", text);
        var scalar = (YamlScalar)((YamlMapping)YamlText.Read(source, new TextSpan(0, text.Length), out _)!)["key"]!;

        foreach (var word in new[] { "one", "two", "three" })
        {
            var span = ScalarText.Locate(source, scalar, new TextSpan(scalar.Value.IndexOf(word, StringComparison.Ordinal), word.Length));

            source[span].ToString().ShouldBe(word);
            span.Start.ShouldBe(text.LastIndexOf(word, StringComparison.Ordinal));
        }
        ScalarText.Locate(source, scalar, new TextSpan(scalar.Value.IndexOf("two", StringComparison.Ordinal), 0)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void An_escape_that_hides_a_character_leaves_the_place_inside_the_scalar()
    {
        const string Text = "key: \"\\u0041 b\"";
        var source = new SourceText("a.yml", Text);
        var scalar = (YamlScalar)((YamlMapping)YamlText.Read(source, new TextSpan(0, Text.Length), out _)!)["key"]!;

        for (var start = 0; start <= scalar.Value.Length; start++)
            scalar.Span.Contains(ScalarText.Locate(source, scalar, TextSpan.FromBounds(start, scalar.Value.Length))).ShouldBeTrue();
    }
}

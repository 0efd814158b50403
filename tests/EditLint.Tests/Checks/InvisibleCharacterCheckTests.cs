using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class InvisibleCharacterCheckTests
{
    private const string Rule = "extends: invisible-character\nmessage: a {name}\nfix: safe\n";

    [Theory]
    [InlineData("coun[|\u200B|]cil", "zero-width space")]
    [InlineData("coun[|\u200B\u200B|]cil", "zero-width space, 2 times")]
    [InlineData("co[|\u00AD|]op", "soft hyphen")]
    [InlineData("a [|\u200E|]b", "mark of writing direction")]
    [InlineData("a[|\uFEFF|]b", "zero-width no-break space")]
    [InlineData("fi[|\u200D|]sh", "zero-width joiner")]
    [InlineData("a [|\u200C|] b", "zero-width joiner")]
    [InlineData("be[|\u0007|]ll", "control character U+0007")]
    public void Finds_and_names_what_nobody_sees(string marked, string name)
    {
        var finding = TestRule.Verify(Rule, marked, "md").Single();

        finding.Message.ShouldBe($"a {name}");
        finding.Fixes.Single().Changes.Single().NewText.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\U0001F468\u200D\U0001F469 and \u2764\uFE0F\u200D\U0001F525")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("שלום\u200F, he said")]
    [InlineData("ไทย\u200Bไทย")]
    [InlineData("`a\tb`, tabs\tand\u00A0hard blanks")]
    public void Leaves_what_a_script_or_an_emoji_needs(string text) => TestRule.Verify(Rule, text, "md");

    [Fact]
    public void What_is_written_as_an_entity_was_meant() => TestRule.Verify(Rule, "<p>Donau&shy;dampf&zwnj;schiff</p>", "html");
}

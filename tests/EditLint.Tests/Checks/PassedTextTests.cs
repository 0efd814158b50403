using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class PassedTextTests
{
    private const string Rule = "extends: existence\nmessage: x\ntokens: [clearly]\n";

    [Theory]
    [InlineData("", "It is [|clearly|] so, \"[|clearly|] so,\" he said.")]
    [InlineData("quotations: check", "It is [|clearly|] so, \"[|clearly|] so,\" he said.")]
    [InlineData("quotations: skip", "It is [|clearly|] so, \"clearly so,\" he said, [|clearly|] late.")]
    [InlineData("quotations: skip", "“It is clearly so.\n\n“And clearly late,” he said, [|clearly|] tired.")]
    [InlineData("quotations: skip", "Not [|clearly|].\n\n> It is clearly so.\n>\n> - clearly\n\n[|clearly|]\n\n> clearly\n\nAnd [|clearly|].")]
    [InlineData("quotations: skip", "“It is [|clearly|] so, and the mark was lost.")]
    public void What_somebody_is_quoted_with_may_pass(string keys, string marked) => TestRule.Verify(Rule + keys, marked, "md");

    [Theory]
    [InlineData("", "It is [|clearly|] so, says [a page](https://example.org).")]
    [InlineData("links: skip", "It is clearly so, says [a page](https://example.org). It is [|clearly|] late. [It](/x) is clearly not.")]
    [InlineData("links: skip", "[|Clearly|] no link.\n\nIt is clearly https://example.org here.\n\n[|Clearly|] no link.")]
    public void Sentences_with_a_link_may_pass(string keys, string marked) => TestRule.Verify(Rule + "ignorecase: true\n" + keys, marked, "md");

    [Theory]
    [InlineData("", "A[|  |]b, c[|  |]d *e*.")]
    [InlineData("templates: skip", "A[|  |]b, c {{ name }} d.")]
    [InlineData("templates: skip", "A[|  |]b, *c*[|  |]d.")]
    public void Places_where_a_template_stands_may_pass(string keys, string marked) =>
        TestRule.Verify("extends: existence\nmessage: x\nnonword: true\ntokens: [' {2}']\n" + keys, marked, "md");

    [Fact]
    public void Another_word_than_check_and_skip_is_an_error() =>
        TestRule.Errors(Rule + "quotations: no").Single().Message.ShouldContain("check, skip");
}

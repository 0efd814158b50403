using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

public class TemplateCodeTests
{
    [Fact]
    public void A_link_to_a_template_expression_is_a_link_with_that_target() => Print("See [18F]({{ \"/\" | url }}) and [b]({{ site.x }}/c\\_d).\n").ShouldBe("""
        Paragraph [0..54) "See 18F and b."
        : Link [4..26) "18F" -> {{ "/" | url }}
        : Link [31..53) "b" -> {{ site.x }}/c_d
        """);

    [Fact]
    public void Definitions_html_and_images_may_point_to_template_expressions() => Print("[a] <a href=\"{{ \"/x\" | url }}\">b</a> ![c]({{ d }})\n\n[a]: {{ \"/y\" | url }}\n").ShouldBe("""
        Paragraph [0..50) "a b"
        : Link [0..3) "a" -> {{ "/y" | url }}
        : Link [4..36) "b" -> {{ "/x" | url }}
        : Image [37..50) "" -> {{ d }}
          AltText [37..50) "c"
        """);

    [Theory]
    [InlineData("{% include x.html a=\"b | c\" %}")]
    [InlineData("{{< figure src=\"x\" caption=\"It's *here*\" >}}")]
    [InlineData("{{% notice %}}")]
    [InlineData("{%- if x -%} {{ y }}")]
    [InlineData("{: .lead #id key=\"value\"}")]
    [InlineData("    {% image \"a\" %}")]
    [InlineData("# {{ page.title }}")]
    [InlineData("{% include \"x\"\n   y=\"z\" %}")]
    [InlineData("{# a note #}")]
    [InlineData("{% comment %}Not\n\nshown{% endcomment %}")]
    [InlineData("<p>{{ x }}</p>")]
    public void A_line_of_template_code_is_no_block(string line)
    {
        Print($"a\n\n{line}\n\nb").ShouldBe($"""
            Paragraph [0..1) "a"
            Paragraph [{line.Length + 5}..{line.Length + 6}) "b"
            """);
    }

    [Theory]
    [InlineData("a {{ x }} b", "a  b")]
    [InlineData("{% image x %}\na", "a")]
    [InlineData("a\n{: .x}", "a")]
    [InlineData("a\n{% x %}\nb", "a\nb")]
    [InlineData("_a_{: .x} b", "a b")]
    [InlineData("# A {#id}", "A")]
    [InlineData("{% raw %}{{ a }}{% endraw %}", "{{ a }}")]
    [InlineData("Write `{{ x }}` or `{{` and `}}`", "Write {{ x }} or {{ and }}")]
    [InlineData("{{ a", "{{ a")]
    [InlineData("{{ a\n\nb }}", "{{ a")]
    [InlineData("{a} {.} {:", "{a} {.} {:")]
    [InlineData("<div>{{ x }}a</div>", "a")]
    public void In_a_paragraph_template_code_is_left_out_of_the_prose(string markdown, string prose) =>
        Read(markdown).Blocks[0].Prose.Text.ShouldBe(prose);

    [Fact]
    public void Html_with_template_code_keeps_its_places() => Print("<p>a {{ x }} <a href=\"{{ y }}\">b</a> <img alt=\"c {{ z }}\"></p>").ShouldBe("""
        Paragraph [0..62) "a  b"
        : Link [13..36) "b" -> {{ y }}
        : Image [37..58) ""
          AltText [37..58) "c"
        """);

    private static string Print(string markdown) => DocumentPrinter.Print(Read(markdown));

    private static Document Read(string markdown)
    {
        var document = new MarkdownReader().Read(new SourceText("a.md", markdown));
        DocumentInvariants.ShouldHold(document);
        return document;
    }
}

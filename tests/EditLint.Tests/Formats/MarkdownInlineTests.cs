using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

public class MarkdownInlineTests
{
    [Fact]
    public void Escapes_map_to_the_character_and_entities_as_a_whole()
    {
        var prose = Paragraph("a \\* &amp; &nope; \U0001F600e\u0301").Prose;

        prose.Text.ShouldBe("a * & &nope; \U0001F600e\u0301");
        prose.ToSource(new TextSpan(2, 1)).ShouldBe(new TextSpan(3, 1));
        prose.ToSource(new TextSpan(4, 1)).ShouldBe(new TextSpan(5, 5));
        prose.ToSource(new TextSpan(13, 4)).ShouldBe(new TextSpan(18, 4));
        prose.IsContiguous(new TextSpan(0, 3)).ShouldBeFalse();
        prose.IsContiguous(new TextSpan(5, 12)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("a\nb", 1, 1)]
    [InlineData("a\r\nb", 1, 2)]
    [InlineData("a\rb", 1, 1)]
    [InlineData("a  \nb", 3, 1)]
    [InlineData("a\\\r\nb", 2, 2)]
    [InlineData("a<br>b", 1, 4)]
    [InlineData("a<br/>\nb", 1, 5)]
    public void Every_line_break_is_one_line_feed_and_maps_to_what_breaks_the_line(string markdown, int start, int length)
    {
        var prose = Paragraph(markdown).Prose;

        prose.Text.ShouldBe("a\nb");
        prose.ToSource(new TextSpan(1, 1)).ShouldBe(new TextSpan(start, length));
    }

    [Fact]
    public void A_line_break_does_not_cover_the_marks_of_the_next_line()
    {
        var paragraph = Read("> - a\n>   b").AllBlocks.Single(b => !b.Prose.IsEmpty);

        paragraph.Prose.ToSource(new TextSpan(1, 1)).ShouldBe(new TextSpan(5, 1));
        paragraph.Prose.ToSource(new TextSpan(2, 1)).ShouldBe(new TextSpan(10, 1));
    }

    [Theory]
    [InlineData("[t](u)", "Link t -> u 4-5")]
    [InlineData("[t](<u v> \"title\")", "Link t -> u v 5-8")]
    [InlineData("[t](a\\*b&amp;c)", "Link t -> a*b&c 4-14")]
    [InlineData("[t][r]\n\n[r]: /x 'y'", "Link t -> /x")]
    [InlineData("[r][]\n\n[r]: /x", "Link r -> /x")]
    [InlineData("[r]\n\n[r]: /x", "Link r -> /x")]
    [InlineData("[*t*](u)", "Link t -> u 6-7, Emphasis t")]
    [InlineData("<https://x.y>", "AutoLink https://x.y -> https://x.y 1-12")]
    [InlineData("<a@b.c>", "AutoLink a@b.c -> mailto:a@b.c 1-6")]
    [InlineData("www.x.y", "AutoLink www.x.y -> http://www.x.y 0-7")]
    [InlineData("https://x.y/z.", "AutoLink https://x.y/z -> https://x.y/z 0-13")]
    [InlineData("<a href=\"x&amp;y\">here</a>", "Link here -> x&y 9-16")]
    [InlineData("<a name=x>here</a>", "")]
    [InlineData("<a href=x>here", "")]
    public void Links_have_their_target_and_its_place(string markdown, string inlines) => Inlines(markdown).ShouldBe(inlines);

    [Theory]
    [InlineData("*a* _b_", "Emphasis a, Emphasis b")]
    [InlineData("**a *b***", "Strong a b, Emphasis b")]
    [InlineData("~~a~~", "Strikethrough a")]
    [InlineData("~~~a ~~b~~~ c ~~~", "")]
    [InlineData("`` a`b ``", "Code a`b")]
    [InlineData("`a\r\nb`", "Code a b")]
    [InlineData("`\na `", "Code a")]
    [InlineData("`  `a", "Code   ")]
    [InlineData("$$x_1$$ costs $5 or $6", "Code x_1")]
    [InlineData("<kbd>a</kbd> <b><i>c</i></b> <q>d</q>", "Code a, Strong c, Emphasis c, Quotation d")]
    [InlineData("<b>a *b</b> c*", "Emphasis b c")]
    [InlineData("<cite>a</cite> <!-- b --> <u>c</u>", "")]
    public void Markup_inside_a_paragraph_is_an_inline(string markdown, string inlines) => Inlines(markdown).ShouldBe(inlines);

    [Fact]
    public void The_text_of_an_image_is_a_block_of_its_own_and_not_part_of_the_prose()
    {
        DocumentPrinter.Print(Read("A ![al *t* ![in](j)](i.png) b, [![c](k)](l)<img src=\"m\" alt=\"d &amp; e\">")).ShouldBe("""
            Paragraph [0..72) "A  b,"
            : Image [2..27) "" -> i.png
            : Link [31..43) "" -> l
            : Image [32..39) "" -> k
            : Image [43..72) "" -> m
              AltText [2..27) "al t in"
              : Emphasis [7..10) "t"
              AltText [32..39) "c"
              AltText [43..72) "d & e"
            """);
    }

    [Fact]
    public void Scripts_within_a_paragraph_are_not_prose() =>
        Paragraph("a <script>alert(1)</script>b").Prose.Text.ShouldBe("a b");

    private static string Inlines(string markdown)
    {
        var paragraph = Paragraph(markdown);
        return string.Join(", ", paragraph.Inlines.Select(inline => Describe(inline, paragraph)));
    }

    private static string Describe(Inline inline, Block block)
    {
        var text = $"{inline.Kind} {block.Prose.Text.Substring(inline.ProseSpan.Start, inline.ProseSpan.Length)}";
        if (inline.Target is not null)
            text += $" -> {inline.Target}";
        return inline.TargetSpan is { } target ? $"{text} {target.Start}-{target.End}" : text;
    }

    private static Block Paragraph(string markdown) => Read(markdown).Blocks.ShouldHaveSingleItem();

    private static Document Read(string markdown)
    {
        var document = new MarkdownReader().Read(new SourceText("a.md", markdown));
        DocumentInvariants.ShouldHold(document);
        return document;
    }
}

using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats.Html;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats.Html;

public sealed class HtmlReaderTests
{
    [Fact]
    public void A_page_becomes_front_matter_headings_and_paragraphs() => Print("""
        <!DOCTYPE html>
        <html><head><title>A deal &amp; more</title>
        <meta name="description" content="It&rsquo;s near.">
        <style>p { }</style></head>
        <body><article><h1>A deal?</h1>
        <p>The <em>Russian</em> daily
           reported it <a href="/a?b&amp;c">today</a>.</p></article>
        <script>if (a < b) { "</p>" }</script></body></html>
        """).ShouldBe("""
        FrontMatterField title [28..60) "A deal & more"
        FrontMatterField description [61..113) "It’s near."
        Section [148..264)
          Heading(1) [157..173) "A deal?"
          Paragraph [174..254) "The Russian daily reported it today."
          : Emphasis [181..197) "Russian"
          : Link [219..249) "today" -> /a?b&c
        """);

    [Fact]
    public void Lists_hold_items_with_prose_and_blocks() => Print("<ul><li>One<li>Two<p>More</p><ol><li>In</ol></ul>").ShouldBe("""
        List [0..49)
          ListItem [4..11) "One"
          ListItem [11..44) "Two"
            Paragraph [18..29) "More"
            List [29..44)
              ListItem [33..39) "In"
        """);

    [Fact]
    public void Tables_hold_cells() => Print("<table><caption>Cap</caption><tr><th>A<th>B<tr><td>1<td><p>2</p></table>").ShouldBe("""
        Table [0..72)
          Caption [7..29) "Cap"
          TableCell(1) [33..38) "A"
          TableCell(1) [38..43) "B"
          TableCell [47..52) "1"
          TableCell [52..64)
            Paragraph [56..64) "2"
        """);

    [Fact]
    public void A_block_quotation_holds_prose_or_blocks()
    {
        Print("<blockquote>Words</blockquote>").ShouldBe("BlockQuote [0..30) \"Words\"");
        Print("<blockquote>Words <p>More</blockquote>").ShouldBe("""
            BlockQuote [0..38)
              Paragraph [12..17) "Words"
              Paragraph [18..25) "More"
            """);
    }

    [Fact]
    public void Text_directly_in_a_container_is_a_paragraph() => Print("<div>One<div>Two</div> Three <b>four</b></div>Five").ShouldBe("""
        Paragraph [5..8) "One"
        Paragraph [13..16) "Two"
        Paragraph [23..40) "Three four"
        : Strong [29..40) "four"
        Paragraph [46..50) "Five"
        """);

    [Fact]
    public void An_image_and_the_element_around_it_start_at_one_place() => Print("<p>One <b><img src=a> two</b> <img src=b>three").ShouldBe("""
        Paragraph [0..46) "One two three"
        : Strong [7..29) "two"
        : Image [10..21) "" -> a
        : Image [30..41) "" -> b
        """);

    [Fact]
    public void A_figure_has_an_image_and_a_caption() => Print("<figure><img src=a.jpg alt='A &quot;dog&quot;'><figcaption>A dog <i>runs</i></figcaption></figure>").ShouldBe("""
        Section [0..98)
          Paragraph [8..47)
          : Image [8..47) "" -> a.jpg
            AltText [8..47) "A "dog""
          Caption [47..89) "A dog runs"
          : Emphasis [65..76) "runs"
        """);

    [Fact]
    public void Line_breaks_are_kept_and_two_of_them_part_blocks() => Print("<p>One<br> two<br />\n<br>Three</p>").ShouldBe("""
        Paragraph [0..20) "One\ntwo"
        Paragraph [25..34) "Three"
        """);

    [Fact]
    public void Preformatted_text_is_code_as_it_stands() => Print("<pre>\r\n<code class=\"x language-cs\">if (a &lt; b)\r\n    <b>c</b>();\r\n</code></pre>").ShouldBe("""
        Code cs [0..80) "if (a < b)\n    c();"
        """);

    [Fact]
    public void Inline_markup_of_every_kind_is_kept() =>
        Read("<p><i>a</i> <strong>b</strong> <s>c</s> <kbd>d</kbd> <q>e</q> <a href>f</a> <a name=g>g</a> <span>h</span>").AllBlocks[0].Inlines
            .Select(i => i.Kind).ShouldBe([InlineKind.Emphasis, InlineKind.Strong, InlineKind.Strikethrough, InlineKind.Code, InlineKind.Quotation, InlineKind.Link]);

    [Fact]
    public void A_link_knows_where_its_target_stands()
    {
        var link = Read("<p>See <A class=x HREF='http://a.org/?a&amp;b=1&copy=2' >here</A>.").Links.ShouldHaveSingleItem();
        link.Target.ShouldBe("http://a.org/?a&b=1&copy=2");
        link.Inline.TargetSpan.ShouldBe(new TextSpan(24, 30));
        link.Text.ShouldBe("here");
    }

    [Fact]
    public void A_link_without_words_is_still_a_link() =>
        Read("<p>I have written <a href='x'></a> before").Links.ShouldHaveSingleItem().ProseSpan.ShouldBe(new TextSpan(15, 0));

    [Fact]
    public void An_inline_element_around_blocks_is_in_each_of_them() => Print("<a href=x><p>One</p><p>Two</p></a><p>Three").ShouldBe("""
        Paragraph [10..20) "One"
        : Link [13..16) "One" -> x
        Paragraph [20..30) "Two"
        : Link [23..26) "Two" -> x
        Paragraph [34..42) "Three"
        """);

    [Theory]
    [InlineData("a  b", "a b")]
    [InlineData("<p> a\r\n\tb </p>", "a b")]
    [InlineData("a <b> b</b>", "a b")]
    [InlineData("a<b>b</b>c", "abc")]
    [InlineData("a&#32;&#10; b", "a b")]
    [InlineData("a&nbsp; b", "a\u00A0 b")]
    [InlineData("&nbsp;a&nbsp;", "a")]
    [InlineData("a<!-- b -->c", "ac")]
    [InlineData("a<!--> b", "a b")]
    [InlineData("a<!---> b", "a b")]
    [InlineData("a<!-- -- --!> b", "a b")]
    [InlineData("a<?php b ?> c", "a c")]
    [InlineData("a < b > c <3 </ d", "a < b > c <3")]
    [InlineData("AT&T &notit; &notin; &unknown; & &;", "AT&T \u00ACit; \u2209 &unknown; & &;")]
    [InlineData("&#8217;&#x2019;&#146;&#0;&#x110000;&#x1F600;", "\u2019\u2019\u2019\uFFFD\uFFFD\U0001F600")]
    [InlineData("&#99999999999999999999; &# &#x;", "\uFFFD &# &#x;")]
    [InlineData("&hellip;&Acirc&eacute&ldquo;", "\u2026\u00C2\u00E9\u201C")]
    [InlineData("a<wbr>b", "ab")]
    public void Prose_is_what_a_reader_sees(string html, string prose) =>
        Read(html).Blocks.ShouldHaveSingleItem().Prose.Text.ShouldBe(prose);

    [Theory]
    [InlineData("<p hidden>x</p>")]
    [InlineData("<p aria-hidden=true>x")]
    [InlineData("<div style='color:red; DISPLAY : none'><p>x</p><div>y</div></div>")]
    [InlineData("<noscript><p>x</p></noscript>")]
    [InlineData("<template><p>x</p></template>")]
    [InlineData("<svg><title>x</title><text/><g>y</g></svg>")]
    [InlineData("<math><mi>x</mi></math>")]
    [InlineData("<iframe src=x>y</iframe>")]
    [InlineData("<object><p>x</p></object>")]
    [InlineData("<button>x</button>")]
    [InlineData("<select><option>x<option>y</select>")]
    [InlineData("<textarea><p>x</textarea>")]
    [InlineData("<style><p>x</style >")]
    [InlineData("<SCRIPT>'</scripty>' <p>x</Script>")]
    [InlineData("<input value=x>")]
    [InlineData("<p>&nbsp;</p><p> <br> </p>")]
    public void What_a_reader_does_not_see_is_left_out(string html)
    {
        var document = Read(html + "<p>Seen");
        document.AllBlocks.ShouldHaveSingleItem().Prose.Text.ShouldBe("Seen");
        document.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<p class='entry pull-quote'>x", BlockRole.PullQuote)]
    [InlineData("<aside class=pullQuote><p>x</aside>", BlockRole.PullQuote)]
    [InlineData("<p itemprop=author>x", BlockRole.Byline)]
    [InlineData("<p>By <a rel=author href=y>x</a></p>", BlockRole.Byline)]
    [InlineData("<div class=byline><span>x</span></div>", BlockRole.Byline)]
    [InlineData("<div><span class=byline>x</span></div>", BlockRole.Byline)]
    [InlineData("<p><span class=dateline>WASHINGTON</span>", BlockRole.Dateline)]
    [InlineData("<h2 class=dek>x</h2>", BlockRole.Deck)]
    [InlineData("<figure><figcaption>x</figure>", BlockRole.Caption)]
    [InlineData("<nav><ul><li>x</ul></nav>", BlockRole.Boilerplate)]
    [InlineData("<footer><div><p>x</div></footer>", BlockRole.Boilerplate)]
    [InlineData("<article><footer><p>x</footer></article>", BlockRole.None)]
    [InlineData("<p><span class=dateline>WASHINGTON</span> The president said", BlockRole.None)]
    [InlineData("<p>x", BlockRole.None)]
    public void Markup_may_name_the_role(string html, BlockRole role) =>
        Leaf(HtmlFragment.Read(new SourceText("a.md", html), new TextSpan(0, html.Length))[0]).Role.ShouldBe(role);

    [Fact]
    public void A_fragment_has_places_of_the_whole_source()
    {
        const string Source = "# é 😀\r\n\r\n<div>One &amp; <b>two</b>\r\n</div>\r\n\r\nend <b>";
        var start = Source.IndexOf("<div", StringComparison.Ordinal);
        var end = Source.IndexOf("</div>", StringComparison.Ordinal) + 6;
        var source = new SourceText("a.md", Source);
        var block = HtmlFragment.Read(source, TextSpan.FromBounds(start, end)).ShouldHaveSingleItem();
        block.Prose.Text.ShouldBe("One & two");
        source[block.Prose.ToSource(new TextSpan(4, 1))].ToString().ShouldBe("&amp;");
        source[block.Inlines[0].Span].ToString().ShouldBe("<b>two</b>");
    }

    [Fact]
    public void Xhtml_ends_any_element_with_a_slash() =>
        new HtmlReader().Read(new SourceText("a.xhtml", "<p>One <a id='x'/>two<script src='y'/></p><p>Three</p>")).Blocks.Select(b => b.Prose.Text).ShouldBe(["One two", "Three"]);

    [Fact]
    public void White_space_maps_to_its_first_character()
    {
        var prose = Read("<p>a \n <b> b</b>").Blocks[0].Prose;
        prose.ToSource(new TextSpan(1, 1)).ShouldBe(new TextSpan(4, 1));
        prose.IsContiguous(new TextSpan(0, 3)).ShouldBeFalse();
    }

    private static Block Leaf(Block block)
    {
        while (block.Prose.IsEmpty)
            block = block.Children[^1];
        return block;
    }

    private static Document Read(string html) => new HtmlReader().Read(new SourceText("a.html", html));

    private static string Print(string html) => DocumentPrinter.Print(Read(html.ReplaceLineEndings(html.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n")));
}

using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats.Html;

namespace EditLint.Tests.Formats.Html;

public sealed class BrokenHtmlTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>A &amp; b</title><meta name=author content="J"></head><body class='x'>
        <!-- note --><nav><a href="/">Home</a></nav><table><tr><td>1<p>2<table><td>3</table></table>
        <p>One <b>two <i>three</b> four</i><br><br>five &#8217; &hellip;<ul><li>x<li>y</ul><pre>a
        b</pre><svg><path d=""/></svg><script>"</p>"</script></body></html>
        """;

    [Theory]
    [InlineData("<p>Some text <a href=\"x>and more</p>", "<a")]
    [InlineData("<p>Some text <!-- and more</p>", "<!--")]
    [InlineData("<p>Some text <script>and more</p>", "<script>")]
    [InlineData("<p>Some text <b", "<b")]
    public void What_never_ends_is_named(string html, string place)
    {
        var document = Read(html);
        document.Blocks.ShouldHaveSingleItem().Prose.Text.ShouldBe("Some text");
        document.Source[document.Errors.ShouldHaveSingleItem().Span].ToString().ShouldBe(place);
    }

    [Theory]
    [InlineData("</p>One</div></b></li></td></html>", "One")]
    [InlineData("<b><p>One</b> two</p>", "One two")]
    [InlineData("<p>One <b>two</p><p>three", "One two|three")]
    [InlineData("<h1>One<h2>Two</h1>Three", "One|Two|Three")]
    [InlineData("<a href=x>One <a href=y>two</a>", "One two")]
    [InlineData("<td>One<td>Two", "One|Two")]
    [InlineData("<div><table><tr><td>One</div>Two</table>Three</div>", "OneTwo|Three")]
    [InlineData("<dl><dt>One<dd>Two<dt>Three</dl>", "One|Two|Three")]
    [InlineData("<p>One<head><title>x</title>Two", "OneTwo")]
    [InlineData("<head><p>One", "One")]
    [InlineData("<head><title>x</title>One", "One")]
    [InlineData("<p hidden>x<p>One", "One")]
    [InlineData("<ul><li>One<div>Two<li>Three</ul>", "One|Two|Three")]
    [InlineData("One</br>two", "One two")]
    public void Broken_markup_reads_as_in_a_browser(string html, string proses) =>
        string.Join('|', Read(html).ProseBlocks.Select(b => b.Prose.Text.Replace('\n', ' '))).ShouldBe(proses);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>x")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x>")]
    [InlineData("<svg>")]
    [InlineData("<p><span>")]
    [InlineData("</div>")]
    [InlineData("<x></y>")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<!-- --!>")]
    [InlineData("<a b='")]
    public void A_hundred_thousand_of_anything_are_read(string part)
    {
        var html = string.Concat(Enumerable.Repeat(part, 100_000));
        Should.NotThrow(() => Read(html + "end"));
    }

    [Fact]
    public void Text_below_any_depth_is_read() =>
        Read(string.Concat(Enumerable.Repeat("<div><ul><li>", 40_000)) + "<p>Deep</p>" + string.Concat(Enumerable.Repeat("</li></ul></div>", 40_000)) + "<p>Flat")
            .ProseBlocks.Select(b => b.Prose.Text).ShouldBe(["Deep", "Flat"]);

    [Fact]
    public void A_page_cut_anywhere_is_read()
    {
        for (var i = 0; i <= Page.Length; i++)
            Should.NotThrow(() => CheckSpans(Read(Page[..i])));
    }

    [Fact]
    public void A_page_with_any_characters_changed_is_read() =>
        Gen.Select(Gen.Int[0, Page.Length - 1], Gen.OneOf('<', '>', '/', '"', '\'', '&', '=', ' ', '!', '-', 'p', '\0', '\r')).Array[1, 8].Sample(edits =>
        {
            var characters = Page.ToCharArray();
            foreach (var (place, character) in edits)
                characters[place] = character;
            CheckSpans(Read(new string(characters)));
        });

    private static Document Read(string html) => new HtmlReader().Read(new SourceText("a.html", html));

    private static void CheckSpans(Document document)
    {
        var text = document.Source.Text;
        foreach (var block in document.AllBlocks)
        {
            (block.Span.End <= text.Length).ShouldBeTrue(text);
            (block.Prose.IsEmpty || block.Span.Contains(block.Prose.SourceSpan)).ShouldBeTrue(text);
            (block.Parent is null || block.Parent.Span.Contains(block.Span)).ShouldBeTrue(text);
            block.Inlines.All(i => i.ProseSpan.End <= block.Prose.Length && block.Span.Contains(i.Span)).ShouldBeTrue(text);
        }
    }
}

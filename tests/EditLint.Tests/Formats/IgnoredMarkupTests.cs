using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Formats.Html;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

/// <summary>What patterns see of a document, by the elements and classes that a house leaves out.</summary>
public sealed class IgnoredMarkupTests
{
    private const string Everything = """
        # Head

        One *two* **three** ~~four~~ `five` <kbd>six</kbd> <samp>seven</samp> [eight](/u).

        > Quote

        - Item

        | A |
        |---|
        | b |

        ```
        code
        ```

        ![Picture](p.png)

        """;

    [Theory]
    [InlineData("code,tt,kbd", "One two three four **** *** seven eight.")]
    [InlineData("", "One two three four five six seven eight.")]
    [InlineData("em,strong", "One *** ***** four five six seven eight.")]
    [InlineData("samp,del,a", "One two three **** five six ***** *****.")]
    public void Ignored_elements_are_masked_in_markdown(string ignored, string seen) =>
        See(Everything, new ReadingOptions { IgnoredElements = Names(ignored) }).Split('|')[1].ShouldBe(seen);

    [Theory]
    [InlineData("code,tt,kbd", "<p>A <code>b</code> <samp>c</samp> <var>d</var> <i>e</i> <x-y>f</x-y></p>", "A * c d e f")]
    [InlineData("samp,i,x-y", "<p>A <code>b</code> <samp>c</samp> <var>d</var> <i>e</i> <x-y>f</x-y></p>", "A b * d * *")]
    [InlineData("X-Y", "<p>A <x-y>b <b>c</b></x-y> d", "A *** d")]
    [InlineData("span", "<p>A <span>b <i>c</i></span> d</p>", "A *** d")]
    [InlineData("a", "<p>A <a name=b>c</a> <a href=d>e</a></p>", "A * *")]
    [InlineData("b", "<p>A <b>b<p>c</b> d", "A *|c d")]
    public void Ignored_elements_are_masked_in_html(string ignored, string html, string seen) =>
        SeeHtml(html, new ReadingOptions { IgnoredElements = Names(ignored) }).ShouldBe(seen);

    [Theory]
    [InlineData("pre", "Head|One two three four **** *** seven eight.|Quote|Item|A|b|Picture")]
    [InlineData("pre,h1,blockquote,li,table,alt", "One two three four **** *** seven eight.")]
    [InlineData("pre,p,ul,thead,alt", "Head|b")]
    [InlineData("pre,p,li,h1,tr", "Picture")]
    [InlineData("pre,ol,td,table", "Head|One two three four **** *** seven eight.|Quote|Item|Picture")]
    public void Skipped_elements_are_not_seen_in_markdown(string skipped, string seen) =>
        See(Everything, new ReadingOptions { SkippedElements = Names(skipped) }).ShouldBe(seen);

    [Theory]
    [InlineData("script", "<ul><li>a<li>b</ul><section>c<p>d</section>", "a|b|c|d")]
    [InlineData("li", "<ul><li>a<li>b</ul><section>c<p>d</section>", "c|d")]
    [InlineData("section", "<ul><li>a<li>b</ul><section>c<p>d</section>e", "a|b|e")]
    [InlineData("p", "<p>a<div>b<p>c</div>d", "b|d")]
    [InlineData("div", "<div>a<div>b<p>c</p></div></div>d", "d")]
    [InlineData("dd", "<dl><dt>a<dd>b<p>c</dl>", "a")]
    [InlineData("thead", "<table><thead><tr><th>a</thead><tr><td>b</table>", "b")]
    [InlineData("h1", "<h1>a</h1><h2>b</h2>", "b")]
    [InlineData("aside", "a<aside><blockquote>b</blockquote></aside>c", "a|c")]
    [InlineData("x-y", "<p>a <x-y>b <b>c</b></x-y> d</p><x-y><p>e</p></x-y>f", "a *** d|*|f")]
    [InlineData("title", "<title>a</title><p>b</p>", "b")]
    [InlineData("alt", "<p>a <img alt='b'></p>", "a")]
    public void Skipped_elements_are_not_seen_in_html(string skipped, string html, string seen) =>
        SeeHtml(html, new ReadingOptions { SkippedElements = Names(skipped) }).ShouldBe(seen);

    [Fact]
    public void A_caption_of_a_figure_is_seen_when_figures_are_and_the_text_of_an_image_always()
    {
        const string Page = "<p>a</p><figure><img alt='b'><figcaption>c</figcaption></figure><table><caption>d</caption><tr><td>e</table>";

        SeeHtml(Page, ReadingOptions.Default).ShouldBe("a|b|d|e");
        SeeHtml(Page, new ReadingOptions { SkippedElements = [] }).ShouldBe("a|b|c|d|e");
        SeeHtml(Page, new ReadingOptions { SkippedElements = [] }, "figure.caption").ShouldBe("c");
        SeeHtml(Page, ReadingOptions.Default, "table.caption").ShouldBe("d");
        Html(Page, ReadingOptions.Default).ProseBlocks.Select(b => b.Prose.Text).ShouldBe(["a", "c", "d", "e"]);
    }

    [Theory]
    [InlineData("pre", "code", "a")]
    [InlineData("", "code", "a|*****|b ****")]
    [InlineData("", "", "a|x = 1|b x<1>")]
    public void Code_is_text_when_neither_its_element_nor_the_one_around_it_is_left_out(string skipped, string ignored, string seen)
    {
        var options = new ReadingOptions { SkippedElements = Names(skipped), IgnoredElements = Names(ignored) };

        SeeHtml("<p>a</p><pre><code>x = 1</code></pre><pre>b <code>x&lt;1&gt;</code></pre>", options).ShouldBe(seen);
        See("a\n\n```\nx = 1\n```\n", options).ShouldBe(string.Join('|', seen.Split('|').Take(2)));
    }

    [Fact]
    public void Mathematics_are_never_seen() =>
        See("a $$b$$\n\n$$\nc\n$$\n", new ReadingOptions { SkippedElements = [], IgnoredElements = [] }).ShouldBe("a *");

    [Theory]
    [InlineData("<div class='x metrics'>a<p>b</div>c<p class=metrics>d", "c")]
    [InlineData("<p>a <span class=metrics>b</span> <i class='metrics y'>c</i></p>", "a * *")]
    [InlineData("<p>a <span class=pre>b</span> <b class=code>c</b></p><div class=problematic>d</div>", "a * *")]
    [InlineData("<p class=Metrics>a", "a")]
    [InlineData("<p class='metrics-x'>a", "a")]
    [InlineData("<table class=metrics><tr><td>a<td>b</table>c", "c")]
    [InlineData("<table><tr><td class=metrics>a<td>b</table>", "b")]
    public void Elements_of_an_ignored_class_are_left_out(string html, string seen)
    {
        SeeHtml(html, new ReadingOptions { IgnoredClasses = ["metrics"] }).ShouldBe(seen);
        See(html.StartsWith("<p>", StringComparison.Ordinal) ? html[3..^4].Split("</p>")[0] : html, new ReadingOptions { IgnoredClasses = ["metrics"] }).ShouldBe(seen);
    }

    [Theory]
    [InlineData("<div class=\"metrics\">\n\na\n\n- b\n\n</div>\n\nc\n", "c")]
    [InlineData("<div class=\"metrics\">\n\n<div>\n\na\n\n</div>\n\nb\n\n</div>\n\nc\n", "c")]
    [InlineData("<figure>\n\n![a](b)\n\n<figcaption>c</figcaption>\n\n</figure>\n\nd\n", "a|d")]
    [InlineData("> <div class=\"metrics\">\n>\n> a\n\nb\n", "b")]
    [InlineData("<p class=\"metrics\">a\n\nb\n", "b")]
    [InlineData("<div>\n\na\n\n</div>\n", "a")]
    public void An_element_of_html_holds_the_markdown_inside_it(string markdown, string seen) =>
        See(markdown, new ReadingOptions { IgnoredClasses = ["metrics"] }).ShouldBe(seen);

    [Fact]
    public void Samples_and_variables_stay_code_for_checks_that_ask_for_code()
    {
        var block = Html("<p>A <samp>b</samp></p>", ReadingOptions.Default).ProseBlocks.Single();

        block.Inlines.Single().Kind.ShouldBe(InlineKind.Code);
        block.MaskedText.ShouldBe("A b");
    }

    [Theory]
    [InlineData("[http://a.b](http://a.b) <http://c.d> http://e.f [g](h)", "********** ********** ********** g")]
    [InlineData("<p><a href=\"http://a.b\">http://a.b</a> <a href=\"c\">d</a></p>", "********** d")]
    [InlineData("a <a href=\"http://a.b\">http://a.b</a> <a href=\"c\">d</a>", "a ********** d")]
    public void A_link_that_shows_its_own_address_is_masked(string markdown, string seen) => See(markdown, ReadingOptions.Default).ShouldBe(seen);

    [Theory]
    [InlineData("", "A|B c")]
    [InlineData("text.frontmatter.title", "B c")]
    [InlineData("text.frontmatter.meta", "A")]
    [InlineData("text.frontmatter", "")]
    public void Fields_of_the_front_matter_can_be_left_out(string ignored, string seen) =>
        See("---\ntitle: A\nmeta:\n  deck: B c\n---\n", new ReadingOptions { IgnoredElements = Names(ignored) }).ShouldBe(seen);

    [Theory]
    [InlineData("---\ntitle: A\ntags: [b, c]\npeople:\n- name: D\n---\n")]
    [InlineData("+++\ntitle = \"A\"\ntags = [\"b\", \"c\"]\n[[people]]\nname = \"D\"\n+++\n")]
    [InlineData("{\"title\": \"A\", \"tags\": [\"b\", \"c\"], \"people\": [{\"name\": \"D\"}]}\n")]
    public void Items_of_lists_in_the_front_matter_are_no_text(string markdown) => See(markdown, ReadingOptions.Default).ShouldBe("A");

    [Theory]
    [InlineData("It&rsquo;s &#8217; it\u2019s", "It's \u2019 it\u2019s")]
    [InlineData("`&rsquo;` &rsquo;", "******* '")]
    public void An_apostrophe_written_as_a_reference_is_the_one_of_typewriters(string markdown, string seen)
    {
        See(markdown, ReadingOptions.Default).ShouldBe(seen);
        SeeHtml(markdown.Replace("`&rsquo;`", "<code>&rsquo;xxxxxx</code>", StringComparison.Ordinal), ReadingOptions.Default).ShouldBe(seen);
    }

    private static ImmutableArray<string> Names(string names) => [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private static string See(string markdown, ReadingOptions options) => Texts(Markdown(markdown, options));

    private static string SeeHtml(string html, ReadingOptions options, string scope = "text") => Texts(Html(html, options), scope);

    private static Document Markdown(string markdown, ReadingOptions options)
    {
        var document = new MarkdownReader().Read(new SourceText("a.md", markdown), options);
        DocumentInvariants.ShouldHold(document);
        return document;
    }

    private static Document Html(string html, ReadingOptions options) => new HtmlReader().Read(new SourceText("a.html", html), options);

    private static string Texts(Document document, string scope = "text") =>
        string.Join('|', ScopeReader.Read(document, [ScopeSelector.Parse(scope)]).Select(t => t.Text));
}

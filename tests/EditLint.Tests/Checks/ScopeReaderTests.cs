using EditLint.Core.Checks;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class ScopeReaderTests
{
    private static readonly Document Article = Make();

    [Theory]
    [InlineData("text", "Title|Head|Sub|One. Two.|Item|Quote|Cell head|Cell|Picture|Note")]
    [InlineData("passage", "Title|Head|Sub|One. Two.|Item|Quote|Cell head|Cell|Picture|Note")]
    [InlineData("headline", "Title|Head")]
    [InlineData("frontmatter.headline", "")]
    [InlineData("heading", "Head|Sub")]
    [InlineData("heading.h2", "Sub")]
    [InlineData("h2.heading", "Sub")]
    [InlineData("text.h2.md", "Sub")]
    [InlineData("h2.txt", "")]
    [InlineData("paragraph", "One. Two.|Note")]
    [InlineData("list", "Item")]
    [InlineData("blockquote", "Quote")]
    [InlineData("table", "Cell head|Cell")]
    [InlineData("table.header", "Cell head")]
    [InlineData("table.cell", "Cell")]
    [InlineData("text.attr.alt", "Picture")]
    [InlineData("alt.md", "")]
    [InlineData("frontmatter", "Title")]
    [InlineData("text.frontmatter.title", "Title")]
    [InlineData("frontmatter.author", "")]
    [InlineData("title", "Title")]
    [InlineData("text.frontmatter.title.md", "Title")]
    [InlineData("frontmatter.summary", "")]
    [InlineData("attr.alt", "Picture")]
    [InlineData("heading & ~heading.h1", "Sub")]
    [InlineData("~text", "")]
    [InlineData("html", "")]
    [InlineData("comment", "")]
    [InlineData("text.comment.line", "")]
    [InlineData("~heading & ~table & ~frontmatter & ~alt", "One. Two.|Item|Quote|Note")]
    [InlineData("paragraph & ~footnote", "One. Two.")]
    [InlineData("sentence", "Head|Sub|One.|Two.|Item|Quote|Cell head|Cell|Note")]
    [InlineData("sentence & frontmatter", "Title")]
    [InlineData("sentence & alt", "Picture")]
    [InlineData("sentence & ~heading & paragraph", "One.|Two.|Note")]
    [InlineData("summary", "One. Two.\n\nItem\n\nQuote\n\nNote")]
    [InlineData("summary & ~list", "")]
    [InlineData("raw & ~heading", "")]
    [InlineData("raw & heading", "")]
    public void A_scope_selects_texts(string scope, string texts) =>
        string.Join('|', Read(scope).Select(t => t.Text)).ShouldBe(texts);

    [Theory]
    [InlineData("scope: passage", "They met [|in\norder to|] talk.", 1)]
    [InlineData("scope: passage", "> They met [|in\n> order to|] talk.", 0)]
    [InlineData("scope: text", "They met in\norder to talk.", 0)]
    public void A_passage_is_read_without_its_line_breaks(string scope, string marked, int fixes) =>
        TestRule.Verify($"extends: substitution\nmessage: x\nswap: {{in order to: to}}\nfix: safe\n{scope}\n", marked, "md").Sum(f => f.Fixes.Length).ShouldBe(fixes);

    [Fact]
    public void The_raw_scope_is_the_file_as_it_stands() => Read("raw").Single().Text.ShouldBe(Article.Source.Text);

    [Fact]
    public void One_of_several_scopes_is_enough() =>
        ScopeReader.Read(Article, [ScopeSelector.Parse("heading.h2"), ScopeSelector.Parse("list")]).Select(t => t.Text).ShouldBe(["Sub", "Item"]);

    [Theory]
    [InlineData("sentence", "Two")]
    [InlineData("summary", "Quote")]
    [InlineData("raw", "Cell head")]
    public void Every_text_maps_back_to_the_source(string scope, string words)
    {
        var text = Read(scope).Single(t => t.Text.Contains(words, StringComparison.Ordinal));
        var span = new TextSpan(text.Text.IndexOf(words, StringComparison.Ordinal), words.Length);

        text.Original(span).ShouldBe(words);
        Article.Source[text.ToSource(span)].ToString().ShouldBe(words);
        text.IsReplaceable(span).ShouldBeTrue();
    }

    [Theory]
    [InlineData("paragraph", "Term|Meaning|More")]
    [InlineData("list", "Point|Inner")]
    [InlineData("text & ~list", "Term|Meaning|More")]
    [InlineData("summary", "Term\n\nMeaning\n\nMore\n\nPoint\n\nInner")]
    public void Terms_and_their_definitions_are_prose_and_no_list(string scope, string texts)
    {
        var source = new SourceText("example.html", "Term Meaning More Point Inner");
        var document = new Document(source, DocumentFormat.Html, [
            Around(BlockKind.List, "dl",
                Around(BlockKind.ListItem, "dt", Leaf("Term")),
                Around(BlockKind.ListItem, "dd", Leaf("Meaning"), Leaf("More"))),
            Around(BlockKind.List, "ul", Around(BlockKind.ListItem, "li", Leaf("Point"), Around(BlockKind.List, "dl", Around(BlockKind.ListItem, "dd", Leaf("Inner")))))]);

        string.Join('|', ScopeReader.Read(document, [ScopeSelector.Parse(scope)]).Select(t => t.Text)).ShouldBe(texts);

        Block Leaf(string words)
        {
            var span = new TextSpan(source.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
            return new Block(BlockKind.Paragraph, span, Prose.Verbatim(source, span));
        }

        static Block Around(BlockKind kind, string element, params Block[] children) =>
            new(kind, TextSpan.FromBounds(children[0].Span.Start, children[^1].Span.End), children: [.. children]) { Element = element };
    }

    [Fact]
    public void Code_and_addresses_are_hidden_and_keep_their_length()
    {
        var source = new SourceText("example.txt", "Set code to http://a.b now.");
        var block = new Block(BlockKind.Paragraph, new TextSpan(0, source.Length), Prose.Verbatim(source, new TextSpan(0, source.Length)), inlines: [
            new Inline(InlineKind.Code, new TextSpan(4, 4), new TextSpan(4, 4)),
            new Inline(InlineKind.AutoLink, new TextSpan(12, 10), new TextSpan(12, 10), "http://a.b")]);
        var text = ScopeReader.Read(new Document(source, DocumentFormat.Markdown, [block]), [ScopeSelector.Parse("text")]).Single();

        text.Text.ShouldBe("Set **** to ********** now.");
        text.Original(new TextSpan(4, 4)).ShouldBe("code");
        text.IsReplaceable(new TextSpan(0, 8)).ShouldBeFalse();
        text.IsReplaceable(new TextSpan(0, 3)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("[|headng|]", "Unknown scope 'headng'. Did you mean 'heading'?")]
    [InlineData("[|heading.h7|]", "Unknown scope 'h7'. Headings are 'h1' to 'h6'.")]
    [InlineData("[|text.|]", "The scope 'text.' lacks a name. Write one on each side of '.' and '&', and behind '~'.")]
    [InlineData("[|heading & ~paragrap|]", "Unknown scope 'paragrap'. Did you mean 'paragraph'?")]
    [InlineData("[|code|]", "'code' is no scope: it stands inside a block. Take 'text', or 'raw' to look at the markup itself.")]
    [InlineData("[|heading list|]", "The scope 'heading list' has a blank inside. Join two scopes that must both hold by '&', and write scopes of which one is enough as a list.")]
    public void A_scope_that_can_never_hold_is_an_error(string marked, string message)
    {
        var (text, spans) = ExampleMarkup.Parse($"extends: existence\nmessage: Wrong.\ntokens: [a]\nscope: {marked}\n");

        var error = RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.yml", text)])]).Errors.Single();

        error.Message.ShouldBe(message);
        error.Location.Span.ShouldBe(spans.Single());
    }

    [Fact]
    public void A_place_that_two_scopes_select_is_reported_once() =>
        TestRule.Verify("extends: existence\nmessage: Wrong.\ntokens: [bad]\nscope: [text, sentence, raw]", "It is [|bad|]. Very [|bad|].");

    private static IEnumerable<ScopedText> Read(string scope) => ScopeReader.Read(Article, [ScopeSelector.Parse(scope)]);

    private static Document Make()
    {
        var source = new SourceText("example.md", "Title\nHead\nSub\nOne. Two.\nItem\nQuote\nCell head\nCell\nPicture\nCode\nNote");
        var line = 0;
        return new Document(source, DocumentFormat.Markdown, [
            Leaf(BlockKind.FrontMatterField, name: "title"),
            Leaf(BlockKind.Heading, level: 1),
            Leaf(BlockKind.Heading, level: 2),
            Leaf(BlockKind.Paragraph),
            Around(BlockKind.List, Leaf(BlockKind.ListItem)),
            Around(BlockKind.BlockQuote, Leaf(BlockKind.Paragraph)),
            Around(BlockKind.Table, Leaf(BlockKind.TableCell, level: 1), Leaf(BlockKind.TableCell)),
            Leaf(BlockKind.AltText),
            Leaf(BlockKind.Code),
            Around(BlockKind.Footnote, Leaf(BlockKind.Paragraph)),
        ]);

        Block Leaf(BlockKind kind, int level = 0, string? name = null)
        {
            var span = source.GetLineSpan(line++);
            return new Block(kind, span, Prose.Verbatim(source, span), level: level, name: name);
        }

        static Block Around(BlockKind kind, params Block[] children) =>
            new(kind, TextSpan.FromBounds(children[0].Span.Start, children[^1].Span.End), children: [.. children]);
    }
}

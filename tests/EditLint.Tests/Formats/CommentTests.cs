using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

public class CommentTests
{
    [Theory]
    [InlineData("md", "[|<!-- a -->|]\n\nText [|<!-- b -->|] and [|<!--c-->|].\n")]
    [InlineData("md", "Text [|<!-- editlint-disable-line A -- a reason -->|] goes on.\n")]
    [InlineData("md", "[|<!-- a -- b -->|] goes on.\n")]
    [InlineData("md", "Text [|<!-- a\nb -->|] goes on.\n")]
    [InlineData("md", "[|<!-- a\n\nb -->|]\n\n<div>\n[|<!-- c -->|]\n<p>Text [|<!-- d -->|]</p>\n</div>\n")]
    [InlineData("md", "- [|<!-- a -->|]\n- Text [|<!-- b -->|]\n\n  [|<!-- c -->|]\n\n> [|<!-- d -->|]\n> Text\n")]
    [InlineData("md", "| a | b |\n|---|---|\n| [|<!-- c -->|] | d [|<!-- e -->|] |\n\n# A [|<!-- f -->|]\n\nText[^1].\n\n[^1]: [|<!-- g -->|] A note [|<!-- h -->|].\n")]
    [InlineData("md", "*a*[|<!-- b -->|]**c** [d [|<!-- e -->|]](f)\n")]
    [InlineData("md", "---\ntitle: <!-- a -->\n---\n[|<!-- b -->|]\n")]
    [InlineData("md", "`<!-- a -->` ``<!-- b -->`` \\<!-- c -->\n\n```\n<!-- d -->\n```\n\n    <!-- e -->\n\n{{ \"<!-- f -->\" }}\n")]
    [InlineData("md", "<script>\n\"<!-- a -->\"\n</script>\n\n{/* b */}\n\nText <!-- never closed\n")]
    [InlineData("mdx", "[|{/* a */}|]\n\nText [|{/* b */}|] and [|<!-- c -->|].\n\n`{/* d */}`\n\n```\n{/* e */}\n```\n\n[|{/* f\n\n## g */}|]")]
    [InlineData("mdx", "[|<!-- {/* a */} -->|]\n\nText\n")]
    [InlineData("html", "[|<!-- a -->|]<p>Text [|<!-- b -->|]<b>c[|<!--d--!>|]</b></p><pre>[|<!-- e -->|]</pre><script><!-- f --></script>\n")]
    [InlineData("html", "<title><!-- a --></title><p title=\"<!-- b -->\">c<!-- never closed")]
    [InlineData("txt", "Text <!-- a -->\n")]
    public void Every_comment_has_its_place(string format, string marked)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        var document = Read(format, text);

        document.Comments.Select(c => c.Span).ShouldBe(spans);
        foreach (var comment in document.Comments)
            text[comment.Span.Start..comment.Span.End].ShouldContain(comment.Text);
    }

    [Theory]
    [InlineData("a.md", "A <!-- b -->c.", "A c.")]
    [InlineData("a.md", "A <!-- b -- d -->c.", "A c.")]
    [InlineData("a.mdx", "A {/* b */}c.", "A c.")]
    [InlineData("a.mdx", "*A*{/* *b */}**c**.", "Ac.")]
    [InlineData("a.mdx", "_A_{/* _b */}_c_{/* d */}.", "Ac.")]
    [InlineData("a.html", "<p>A <!-- b -->c.</p>", "A c.")]
    public void A_comment_is_no_prose(string path, string text, string prose) =>
        new DocumentReaderSet(DocumentReaders.All).Read(new SourceText(path, text)).ProseBlocks.Single().Prose.Text.ShouldBe(prose);

    [Fact]
    public void The_text_of_a_comment_is_what_stands_between_its_marks() =>
        Read("mdx", "<!-- a --> b\n\nc {/* d */} <!--e-->\n").Comments.Select(c => c.Text).ShouldBe([" a ", " d ", "e"]);

    [Fact]
    public void Other_marks_may_be_as_short_as_they_like()
    {
        var options = ReadingOptions.Default with { CommentDelimiters = ("%", "%") };
        foreach (var (format, text) in new[] { ("md", "A %b% %%c.\n\n%\nvale off\n%\n\n- d\n"), ("html", "<p>A %b% %%c.</p>%\nvale off\n%<ul><li>d</ul>") })
        {
            var document = new DocumentReaderSet(DocumentReaders.All).Read(new SourceText("a." + format, text), options);

            document.ProseBlocks.Select(b => b.Prose.Text.Replace("  ", " ", StringComparison.Ordinal)).ShouldBe(["A c.", "d"], format);
            document.Comments.Select(c => c.Text).ShouldContain("\nvale off\n", format);
        }
    }

    [Theory]
    [InlineData("md", "<%", "%>")]
    [InlineData("md", "%", "%")]
    [InlineData("mdx", "{#", "#}")]
    [InlineData("html", "%", "%")]
    [InlineData("html", "<%", "%>")]
    public void Any_mixture_of_comments_and_markup_keeps_its_places(string format, string open, string close)
    {
        var options = ReadingOptions.Default with { CommentDelimiters = (open, close) };
        var piece = Gen.OneOf(open, close, open + " a " + close, "{/*", "*/}", "{/* b */}", "<!--", "-->", "<!-- c -- d -->", "*", "_", "`", "```\n", "\n", "\n\n", " ", "    ", "- ", "> ", "| ", "|-|", "{{", "}}", "{%", "%}", "a", "b c", "<b>", "<p>", "</p>", "[", "](u)", "# ", "\U0001F600", "[^1]", "\n[^1]: ");
        piece.Array[0, 40].Select(string.Concat).Sample(
            text => DocumentInvariants.ShouldHold(new DocumentReaderSet(DocumentReaders.All).Read(new SourceText("a." + format, text), options), entity => System.Net.WebUtility.HtmlDecode(entity)),
            iter: 1500);
    }

    private static Document Read(string format, string text) => new DocumentReaderSet(DocumentReaders.All).Read(new SourceText("a." + format, text));
}

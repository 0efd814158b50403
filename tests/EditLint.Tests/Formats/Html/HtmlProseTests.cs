using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats.Html;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats.Html;

/// <summary>Laws of the reader, over made-up pages; AngleSharp, which follows the standard, says what a browser would show.</summary>
public sealed class HtmlProseTests
{
    // Windows-1252 can write these; the others need Unicode.
    private static readonly string[] WesternTexts = ["word", "a", " ", "  ", "\n", "\r\n", "\r", "\t", "\n   ", "caf\u00E9", "\u201Cquoted\u201D", "a < b", " & ", "\u00A0"];
    private static readonly string[] UnicodeTexts = ["e\u0301", "\U0001F600", "\U0001F469\u200D\U0001F680", "\u65E5\u672C"];
    private static readonly string[] References = ["&amp;", "&#8217;", "&#x1F600;", "&hellip;", "&eacute", "&nbsp;", "&notit;", "&lt;p&gt;", "&#10;", "&NotEqualTilde;"];
    private static readonly string[] Inlines = ["<b>", "</b>", "<i class='x y'>", "</i>", "<a href=\"?a&amp;b\">", "</a>", "<span>", "</span>", "<!-- no -->", "<script>\"</p>\"</script>", "<wbr>"];
    private static readonly string[] Blocks = ["<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "</li>", "</ul>", "<h1>", "</h1>", "<blockquote>", "</blockquote>", "<section>", "</section>", "<dl>", "<dt>", "<dd>", "</dl>", "<hr>"];
    private static readonly string[] Others = ["<br>", "<br><br>", "<table>", "<tr>", "<td>", "</table>", "<pre>", "</pre>", "<svg>", "</svg>", "<img alt='a b&amp;c' src=d>", "<p hidden>", "<title>t</title>", "<button>", "</button>", "<", "</", "<!--", "\"", "'", ">"];

    private static readonly Gen<string> Pages = Make(WesternTexts, UnicodeTexts, References, Inlines, Blocks, Others);

    [Fact]
    public void Every_character_of_prose_maps_to_the_one_that_produced_it() => Pages.Sample(CheckMap);

    [Fact]
    public void It_does_so_in_every_encoding() =>
        Gen.Select(Pages, Gen.OneOf<Encoding>(new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true))).Sample((html, encoding) =>
            CheckMap([.. encoding.Preamble, .. encoding.GetBytes(html)]));

    [Fact]
    public void It_does_so_in_windows_1252() =>
        Make(WesternTexts, References, Inlines, Blocks, Others).Sample(html => CheckMap([.. Windows1252Encoding.Instance.GetBytes("<p>\u20AC\u0081\u00FF" + html)]));

    [Fact]
    public void A_fragment_reads_as_a_page_of_its_own() =>
        Gen.Select(Pages, Pages).Sample((before, html) =>
        {
            var alone = HtmlFragment.Read(new SourceText("a.html", html), new TextSpan(0, html.Length));
            var inside = HtmlFragment.Read(new SourceText("a.md", before + html + before), new TextSpan(before.Length, html.Length));
            Flatten(inside).Select(b => (b.Kind, b.Prose.Text, b.Span)).ShouldBe(Flatten(alone).Select(b => (b.Kind, b.Prose.Text, b.Span.Shift(before.Length))));
        });

    [Fact]
    public void Blocks_and_their_prose_are_those_of_a_browser() =>
        Make(WesternTexts, UnicodeTexts, References, Inlines, Blocks).Sample(html =>
            Read(html).ProseBlocks.Select(b => b.Prose.Text).ShouldBe(BrowserBlocks(html), html));

    [Fact]
    public void However_it_is_read_no_place_is_wrong() => Gen.Select(Pages, Gen.OneOf("b", "i", "a", "span", "x", "code").Array[0, 2], Gen.OneOf("p", "div", "li", "section", "td", "h1", "figure", "alt", "span").Array[0, 3])
        .Sample((html, ignored, skipped) => DocumentInvariants.ShouldHold(
            new HtmlReader().Read(new SourceText("a.html", html), new ReadingOptions { IgnoredElements = [.. ignored], SkippedElements = [.. skipped], IgnoredClasses = ["y"] }), Decode));

    private static Gen<string> Make(params string[][] parts) =>
        Gen.OneOf([.. parts.Select(p => Gen.OneOf(p))]).Array[0, 40].Select(string.Concat);

    private static void CheckMap(string html) => CheckMap(new SourceText("a.html", html));

    private static void CheckMap(byte[] bytes)
    {
        SourceTextDecoder.TryDecode("a.html", bytes, out var source, out var reason).ShouldBeTrue(reason);
        CheckMap(source!);
        source!.ToBytes().ShouldBe(bytes);
    }

    private static void CheckMap(SourceText source) => DocumentInvariants.ShouldHold(new HtmlReader().Read(source), Decode);

    // By AngleSharp, which knows the references of the standard.
    private static string? Decode(string written) => written switch
    {
        ['<', 'b', 'r', ..] => "\n",
        ['&', ..] => new HtmlParser().ParseDocument($"<p>{written}</p>").QuerySelector("p")!.TextContent,
        _ => null,
    };

    private static IEnumerable<Block> Flatten(IEnumerable<Block> blocks) => blocks.SelectMany(b => Flatten(b.Children).Prepend(b));

    private static EditLint.Core.Documents.Document Read(string html) => new HtmlReader().Read(new SourceText("a.html", html));

    private static List<string> BrowserBlocks(string html)
    {
        var blocks = new List<string>();
        var text = new StringBuilder();
        Walk(new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!);
        End();
        return blocks;

        void Walk(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText { Data: var data })
                    text.Append(data);
                if (child is not IElement element || element.LocalName == "script")
                    continue;
                var isBlock = element.LocalName is "p" or "div" or "ul" or "li" or "h1" or "blockquote" or "section" or "dl" or "dt" or "dd" or "hr";
                if (isBlock)
                    End();
                Walk(element);
                if (isBlock)
                    End();
            }
        }

        void End()
        {
            var words = text.ToString().Split([' ', '\n', '\t', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);
            var shown = string.Join(' ', words).Trim();
            if (shown.Length > 0)
                blocks.Add(shown);
            text.Clear();
        }
    }
}

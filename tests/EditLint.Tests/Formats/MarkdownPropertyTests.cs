using System.Text.RegularExpressions;
using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

public class MarkdownPropertyTests
{
    // Each # becomes a word that stands nowhere else in the document.
    private static readonly Gen<string> Piece = Gen.OneOf(
        "#", "#, #", "*#*", "**# *#***", "_#_", "~~#~~", "`#`", "`` #` ``", "[#](u)", "[*#*](<u v> \"t\")", "![#](i)", "[![#](i)](u)", "[#]({{ \"/\" | url }})",
        "<b>#</b>", "<a href=\"u\">#</a>", "#<br>#", "&amp;", "&nbsp;#", "&#x1F600;", "\\*", "\\#", "\U0001F600", "#e\u0301", "{{ x }}", "{: .x}", "<https://x.y>",
        "https://x.y/z", "[^n]", "$$#$$", "\\", "*", "_", "`", "[", "]", "<", "&", "|", "#\0#");

    private static readonly Gen<string> Line = Piece.Array[1, 6].Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<string> LineBreak = Gen.OneOf("\n", "  \n", "\\\n", "\n  ");

    private static readonly Gen<string> Paragraph = Gen.Select(Line.Array[1, 4], LineBreak, (lines, lineBreak) => string.Join(lineBreak, lines.Select(l => "a " + l)));

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Paragraph,
        Line.Select(l => "## a " + l),
        Line.Select(l => "a " + l + "\n==="),
        Gen.OneOf("```x\n#\n\n  #\n```", "~~~\n{{ # }}\n~~~", "    #\n\n      #", "\t#", "$$\n#\n$$", "<div>\n<p>#\n#</p> {{ x }} #\n</div>", "| # | # |\n|---|---|\n| `#\\|` *#* | #\\| |\n| ![#](i) | |"),
        Line.Select(l => "<p>a " + l.Replace('<', ' ') + "</p>"));

    private static readonly Gen<string> Nested = Nest(Nest(Nest(Leaf)));

    private static readonly Gen<string> Document = Gen.Select(
        Nested.Array[0, 4], Gen.OneOf("\n", "\r\n", "\r"), Gen.OneOf("", "---\nt: #\nu:\n- \"#\"\n- >-\n  #\n  #\n---\n", "+++\nt = \"#\\n#\"\n+++\n", "{\"t\": \"# \\u0041\"}\n"), Gen.OneOf("", "[^n]: #\n    #\n\n"),
        (blocks, lineEnd, frontMatter, footnote) => Number(frontMatter + string.Join("\n\n", blocks) + "\n\n" + footnote).Replace("\n", lineEnd));

    private static readonly Gen<string> Soup = Gen.OneOf(
            "*", "**", "_", "`", "``", "[", "]", "(", ")", "](", "<", ">", "!", "![", "\n", "\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "#", "# ", "- ", "1. ", "|", "|-|", "&amp;", "&", ";", "\\", "{{", "}}",
            "{%", "%}", "{:", "}", "{", "~~", "~~~", "```", "$", "$$", "\0", "\U0001F600", "\uD800", "a", "b c", "[^1]", "[^1]:", ":", "<b>", "</b>", "<div>", "<a href=\"u\">", "<!--", "-->", "---", "+++", "===", "\"", "'",
            "t: ", "t = ", "http://a.b", "<a@b.c>", "> ", "[ ]", "[x]", "=", "raw", "\u00A0", "\u0301")
        .Array[0, 60].Select(string.Concat);

    [Fact]
    public void No_word_is_lost_or_misplaced() => Document.Sample(markdown =>
    {
        var document = Read(markdown);
        DocumentInvariants.ShouldHold(document);
        var found = document.AllBlocks.SelectMany(WordsOf).ToLookup(w => w.Word, w => w.Place);
        foreach (var (word, place) in Words(markdown))
        {
            if (found[word].Any())
                found[word].ShouldBe([place], $"the place of {word} in\n{markdown}");
            else
                IsInTarget(document, place).ShouldBeTrue($"{word} is lost in\n{markdown}\n{DocumentPrinter.Print(document)}");
        }
    }, iter: 1000);

    [Fact]
    public void Any_mixture_of_markup_keeps_its_places() => Soup.Sample(markdown => DocumentInvariants.ShouldHold(Read(markdown)), iter: 5000);

    [Fact]
    public void However_it_is_read_no_place_is_wrong() =>
        Gen.Select(Gen.OneOf(Document, Soup), Options).Sample((markdown, options) =>
            DocumentInvariants.ShouldHold(new MarkdownReader().Read(new SourceText("a.md", markdown), options)), iter: 2000);

    [Fact]
    public void Ignored_text_is_code_wherever_it_stands() => Document.Sample(markdown =>
    {
        var document = new MarkdownReader().Read(new SourceText("a.md", markdown), new ReadingOptions { TokenIgnores = [Pattern(@"w\d+q")] });
        foreach (var block in document.AllBlocks.Where(b => b.Kind is not (BlockKind.Code or BlockKind.FrontMatterField)))
            Words(block.MaskedText).ShouldBeEmpty($"in {block} of\n{markdown}");
    });

    [Fact]
    public void Any_string_keeps_its_places() => Gen.String.Sample(markdown => DocumentInvariants.ShouldHold(Read(markdown)));

    private static Gen<ReadingOptions> Options => Gen.Select(
        Gen.OneOf("code", "em", "strong", "a", "del", "b", "kbd", "text.frontmatter.t").Array[0, 3],
        Gen.OneOf("pre", "blockquote", "li", "h2", "table", "th", "tr", "figure", "div", "p", "alt", "text.frontmatter").Array[0, 3],
        Gen.OneOf(@"(w\d+q)", @"\*(.+?)\*", @"(?s)w\d+q.*?(\w+)", "a", @"<[^>]*>", @"\n", @"\s+(?=(w))").Array[0, 3],
        Gen.OneOf(@"(?s)\n\n(.*?)\n\n", @"(?m)^- .*$", "`[^`]*`", @"w\d+q ", @"(?s)\{\{(.*?)\}\}", "a").Array[0, 2],
        (ignored, skipped, tokens, blocks) => new ReadingOptions
        {
            IgnoredElements = [.. ignored],
            SkippedElements = [.. skipped],
            TokenIgnores = [.. tokens.Select(Pattern)],
            BlockIgnores = [.. blocks.Select(Pattern)],
        });

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static Gen<string> Nest(Gen<string> inner) => Gen.OneOf(
        inner,
        inner.Array[1, 3].Select(blocks => Prefix(string.Join("\n\n", blocks), "> ", "> ")),
        inner.Array[1, 3].Select(items => string.Join("\n", items.Select(i => Prefix(i, "- ", "  ")))),
        inner.Array[1, 3].Select(items => string.Join("\n\n", items.Select(i => Prefix(i, "1. ", "   ")))));

    private static string Prefix(string block, string first, string others) => first + block.Replace("\n", "\n" + others);

    private static string Number(string markdown)
    {
        var parts = markdown.Replace("## ", "\u0001").Replace("\\#", "\u0002").Replace("&#", "\u0003").Split('#');
        return string.Concat(parts.Select((part, i) => i == 0 ? part : $"w{i}q{part}")).Replace("\u0001", "## ").Replace("\u0002", "\\#").Replace("\u0003", "&#");
    }

    private static IEnumerable<(string Word, int Place)> WordsOf(Block block) =>
        Words(block.Prose.Text).Select(w => (w.Word, block.Prose.ToSource(new TextSpan(w.Place, w.Word.Length)).Start));

    private static IEnumerable<(string Word, int Place)> Words(string text)
    {
        for (var start = text.IndexOf('w'); start >= 0; start = text.IndexOf('w', start + 1))
        {
            var end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end > start + 1 && end < text.Length && text[end] == 'q')
                yield return (text[start..(end + 1)], start);
        }
    }

    // Broken markup may make text part of a target or of a tag.
    private static bool IsInTarget(Document document, int place) =>
        document.AllBlocks.Any(b => b.Inlines.Any(i => i.Span.Contains(place) && i.Target is not null));

    private static Document Read(string markdown) => new MarkdownReader().Read(new SourceText("a.md", markdown));
}

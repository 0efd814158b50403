using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

public class MarkdownReaderTests
{
    // The parser says 0 for every inline unless it, or its extension for tables, is told to keep places.
    [Fact]
    public void Every_block_and_inline_has_its_place() => Print("""
        # Hi *there*

        A **bold `x`** [link](u "t").
        """).ShouldBe("""
        Heading(1) [0..12) "Hi there"
        : Emphasis [5..12) "there"
        Paragraph [14..43) "A bold x link."
        : Strong [16..28) "bold x"
        : Code [23..26) "x"
        : Link [29..42) "link" -> u
        """);

    [Theory]
    [InlineData("Set *x*\nmore\n===", "Heading(1) [0..16) \"Set x\\nmore\"\n: Emphasis [4..7) \"x\"")]
    [InlineData("##\tTab here ##\n", "Heading(2) [0..11) \"Tab here\"")]
    [InlineData("# \tTab\n", "Heading(1) [0..6) \"Tab\"")]
    public void Headings_of_every_kind_are_read(string markdown, string tree) => Print(markdown).ShouldBe(tree);

    [Fact]
    public void A_quotation_holds_its_paragraphs_as_children_and_its_marks_are_not_prose() => Print("> a\n> b `c\n> d`\nlazy\n>\n> > in\n").ShouldBe("""
        BlockQuote [0..29)
          Paragraph [2..20) "a\nb c d\nlazy"
          : Code [8..15) "c d"
          BlockQuote [25..29)
            Paragraph [27..29) "in"
        """);

    [Fact]
    public void An_item_of_a_tight_list_has_prose_of_its_own_and_its_lists_as_children() => Print("- a\n- b\n  c\n  - d\n").ShouldBe("""
        List [0..17)
          ListItem [0..3) "a"
          ListItem [4..17) "b\nc"
            List [14..17)
              ListItem [14..17) "d"
        """);

    [Fact]
    public void An_item_of_a_loose_list_has_paragraphs_as_children() => Print("1. x\n\n   y\n2. z").ShouldBe("""
        List [0..15)
          ListItem [0..10)
            Paragraph [3..4) "x"
            Paragraph [9..10) "y"
          ListItem [11..15)
            Paragraph [14..15) "z"
        """);

    [Fact]
    public void The_box_of_a_task_is_not_prose() => Print("- [x] done *it*\n- [ ] todo").ShouldBe("""
        List [0..26)
          ListItem [0..15) "done it"
          : Emphasis [11..15) "it"
          ListItem [16..26) "todo"
        """);

    [Fact]
    public void Cells_of_a_table_are_its_children_row_by_row() => Print("| a | b |\n|---|:-:|\n|  x\\|y  | `p\\|q` |\n| ![i](u) | |\n").ShouldBe("""
        Table [0..53)
          TableCell(1) [1..4) "a"
          TableCell(1) [5..8) "b"
          TableCell [21..29) "x|y"
          TableCell [31..37) "p|q"
          : Code [31..37) "p|q"
          TableCell [42..49)
          : Image [42..49) "" -> u
            AltText [42..49) "i"
          TableCell [49..49)
        """);

    [Fact]
    public void The_lines_before_a_table_are_a_paragraph_that_ends_before_it() => Print("text\n| a |\n|---|\n").ShouldBe("""
        Paragraph [0..4) "text"
        Table [5..16)
          TableCell(1) [6..9) "a"
        """);

    [Fact]
    public void Code_is_verbatim_without_indentation_and_quotation_marks() => Print("```cs x\na {{ b }}\n  c\n```\n\n\td\n\n      e\n\n> ```\n> f\n> g\n> ```\n\n$$\nx_1\n$$\n").ShouldBe("""
        Code cs [0..25) "a {{ b }}\n  c"
        Code [27..38) "d\n\n  e"
        BlockQuote [40..59)
          Code [42..59) "f\ng"
        Code math [61..70) "x_1"
        """);

    [Fact]
    public void Footnotes_stand_where_they_are_written_referred_to_or_not() => Print("A[^n] b.\n\n[^n]: First\n    more\n\n    second\n\n[^u]: Unused\n\nEnd").ShouldBe("""
        Paragraph [0..8) "A b."
        : FootnoteReference [1..5) "" -> n
        Footnote n [10..42) "First\nmore"
          Paragraph [36..42) "second"
        Footnote u [44..56) "Unused"
        Paragraph [58..61) "End"
        """);

    [Fact]
    public void The_kind_of_an_alert_is_not_prose() => Print("> [!NOTE]\n> Mind *this*.\n").ShouldBe("""
        BlockQuote [0..24)
          Paragraph [2..24) "Mind this."
          : Emphasis [17..23) "this"
        """);

    [Fact]
    public void Blocks_of_html_are_read_as_html() => Print("Before\n\n<div>\n<p>A &amp; <b>b</b>\n</p></div>\n\nAfter").ShouldBe("""
        Paragraph [0..6) "Before"
        Paragraph [14..38) "A & b"
        : Strong [25..33) "b"
        Paragraph [46..51) "After"
        """);

    [Fact]
    public void Html_in_a_quotation_is_read_without_the_marks_of_the_quotation() => Print("> <p>One {{ x }}\n> two</p>\n> <pre>a\n> > b</pre>\n").ShouldBe("""
        BlockQuote [0..47)
          Paragraph [2..26) "One  two"
          Code [29..47) "a\nb"
        """);

    [Fact]
    public void Markup_that_is_nested_too_deep_is_an_error_and_the_text_is_still_read()
    {
        var document = Read("Before.\nMore.\n\n" + new string('>', 10_000) + " a\n\nAfter.");

        document.Errors.ShouldHaveSingleItem().Message.ShouldContain("nested too deep");
        document.Errors[0].Span.Start.ShouldBeInRange(15, 10_015);
        document.Blocks.Length.ShouldBe(3);
        document.Blocks[0].Prose.Text.ShouldBe("Before.\nMore.");
        document.Blocks[2].Prose.Text.ShouldBe("After.");
        DocumentInvariants.ShouldHold(document);
    }

    [Fact]
    public void Every_article_of_the_test_data_keeps_its_places()
    {
        if (SharedData.Find("articles") is not { } folder)
            return;
        foreach (var path in Directory.EnumerateFiles(folder, "*.md"))
        {
            var document = new MarkdownReader().Read(new SourceText(Path.GetFileName(path), File.ReadAllText(path)));
            document.Errors.ShouldBeEmpty(path);
            document.ProseBlocks.ShouldNotBeEmpty(path);
            DocumentInvariants.ShouldHold(document);
        }
    }

    [Fact]
    public void Indented_lines_in_an_open_element_of_html_are_text_and_no_code()
    {
        var document = Read("<div>\n\t<blockquote>\n\t\tOne.\n\n\t\tTwo.\n\t</blockquote>\n</div>\n\nThree.\n\n    code\n");
        document.AllBlocks.Where(b => !b.Prose.IsEmpty).Select(b => $"{b.Kind} {b.Prose.Text}").ShouldBe(["BlockQuote One. Two.", "Paragraph Three.", "Code code"]);
    }

    [Fact]
    public void Markdown_inside_an_open_quote_of_html_belongs_to_the_quote()
    {
        var document = Read("<blockquote>\n\nOne *and*\n\ntwo.\n\n</blockquote>\n\nThree.\n");
        document.ProseBlocks.Select(b => $"{b.IsInside(BlockKind.BlockQuote)} {b.Prose.Text}").ShouldBe(["True One and", "True two.", "False Three."]);
        DocumentInvariants.ShouldHold(document);
    }

    private static Document Read(string markdown) => new MarkdownReader().Read(new SourceText("a.md", markdown));

    private static string Print(string markdown)
    {
        var document = Read(markdown);
        DocumentInvariants.ShouldHold(document);
        document.Errors.ShouldBeEmpty();
        return DocumentPrinter.Print(document);
    }
}

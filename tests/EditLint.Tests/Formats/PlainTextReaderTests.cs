using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

public sealed class PlainTextReaderTests
{
    private const string Wrapped = """
        The Russian daily reported today, citing sources close to the White House,
        that the president had sent a letter to Moscow offering to give up the
        plan. Nobody in Washington would confirm it.
        """;

    private static readonly Gen<string> Texts = Gen.Frequency(
        (6, Gen.OneOf("word", "The", "sentence", "ends.", "\"Yes,\"", "Obama", "a")),
        (3, Gen.Const(" ")),
        (2, Gen.OneOf("\n", "\r\n", "\r", "\n\n", "\r\n \r\n", "\n   ", "  \n")),
        (1, Gen.OneOf("é", "e\u0301", "😀", "\u00A0", "- ", "12. ", "-- Jane Doe", "###", "http://a.org/b.", "me@a.org")),
        (1, Gen.Const("a sentence that runs on over the end of the line and\non into the next one, as wrapped prose does")))
        .Array[0, 60].Select(string.Concat);

    [Fact]
    public void Without_blank_lines_each_line_is_a_paragraph()
    {
        Print("One day.\nTwo days\n  Three. \n").ShouldBe("""
            Paragraph [0..8) "One day."
            Paragraph [9..17) "Two days"
            Paragraph [20..26) "Three."
            """);
    }

    [Fact]
    public void The_founding_article_has_a_paragraph_a_line()
    {
        var article = Path.Combine(Repository.Root, "seeds", "missile-defense.txt");
        Read(File.ReadAllText(article)).Blocks.Length.ShouldBe(18);
    }

    [Fact]
    public void Lines_that_are_paragraphs_stay_so_between_blank_lines() =>
        Read("A deal is near.\nThe daily reported it today.\n\nThe report came late.\nNobody would confirm it.\n").Blocks.Length.ShouldBe(4);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Wrapped_lines_are_joined_by_soft_breaks(string lineEnd)
    {
        var source = new SourceText("a.txt", $"{Wrapped}\n\nThe next one.".ReplaceLineEndings(lineEnd));
        var blocks = new PlainTextReader().Read(source).Blocks;
        blocks.Select(b => b.Prose.Text).ShouldBe([Wrapped.ReplaceLineEndings("\n"), "The next one."]);
        var prose = blocks[0].Prose;
        var lineBreak = prose.Text.IndexOf('\n', StringComparison.Ordinal);
        source[prose.ToSource(new TextSpan(lineBreak, 1))].ToString().ShouldBe(lineEnd);
        prose.IsContiguous(new TextSpan(lineBreak - 3, 6)).ShouldBe(lineEnd == "\n");
    }

    [Fact]
    public void In_wrapped_text_a_name_at_the_start_of_a_line_does_not_end_the_paragraph() =>
        Read(Wrapped + "\n\nThe American side would not say what it had offered the government in\nMoscow.").Blocks.Length.ShouldBe(2);

    [Fact]
    public void Wrapped_text_without_blank_lines_breaks_at_short_lines_and_indents()
    {
        var indented = "   " + Wrapped;
        Read($"{Wrapped}\n{Wrapped}\n{indented}").Blocks.Select(b => b.Prose.Text.Split('\n').Length).ShouldBe([3, 3, 3]);
    }

    [Fact]
    public void A_poem_is_not_joined() =>
        Read("I wandered lonely as a cloud\nThat floats on high o'er vales and hills,\nWhen all at once I saw a crowd,\na host, of golden daffodils;").Blocks.Length.ShouldBe(4);

    [Fact]
    public void A_long_line_is_a_paragraph_in_wrapped_text_too() =>
        Read($"{new string('x', 60)} {new string('y', 60)}\n{Wrapped}").Blocks.Length.ShouldBe(2);

    [Theory]
    [InlineData("-- Jane Doe")]
    [InlineData("— Jane Doe and John Roe in Washington")]
    [InlineData("###")]
    [InlineData("* * *")]
    [InlineData("-30-")]
    [InlineData("ENDS")]
    [InlineData("(ends)")]
    [InlineData("- an item")]
    [InlineData("• an item")]
    [InlineData("2. An item of the list")]
    public void Some_lines_begin_a_paragraph_in_wrapped_text(string line) =>
        Read($"{Wrapped}\n{line}").Blocks.Select(b => b.Prose.Text).Last().ShouldBe(line);

    [Theory]
    [InlineData("- 30 percent of the voters stayed at home, said the daily on the day after\nthe vote.")]
    [InlineData("1. The first item of the list is long enough to run over the end of a line\n   Moscow said.")]
    public void A_wrapped_item_is_one_paragraph(string item) =>
        Read($"{Wrapped}\n{item}").Blocks.Length.ShouldBe(2);

    [Fact]
    public void A_number_that_ends_a_sentence_begins_no_item() =>
        Read($"{Wrapped}\n\nThe two presidents will meet in the capital of the kingdom on the day of May\n12. The talks will end there.").Blocks.Length.ShouldBe(2);

    [Theory]
    [InlineData("See http://a.org/x_(y).", "http://a.org/x_(y)", "http://a.org/x_(y)")]
    [InlineData("(see https://a.org/b?c=d&e)", "https://a.org/b?c=d&e", "https://a.org/b?c=d&e")]
    [InlineData("It is at www.a.org, he said", "www.a.org", "http://www.a.org")]
    [InlineData("Write to jane.doe+news@mail.a.org.", "jane.doe+news@mail.a.org", "mailto:jane.doe+news@mail.a.org")]
    [InlineData("“http://a.org”", "http://a.org", "http://a.org")]
    public void Addresses_are_links(string text, string linked, string target)
    {
        var document = Read(text);
        var link = document.Links.ShouldHaveSingleItem();
        link.Text.ShouldBe(linked);
        link.Target.ShouldBe(target);
        document.Source[link.Span].ToString().ShouldBe(linked);
    }

    [Theory]
    [InlineData("10:30 a.m.")]
    [InlineData("me @ home")]
    [InlineData("@handle said")]
    [InlineData("http:// and www. alone")]
    [InlineData("xhttp://a")]
    [InlineData("a@b")]
    public void What_only_resembles_an_address_is_no_link(string text) => Read(text).Links.ShouldBeEmpty();

    [Fact]
    public void Two_addresses_never_overlap()
    {
        Read("http://a.org/www.b.org?c@d.org and www.a@b.org").Links.Select(l => l.Text).ShouldBe(["http://a.org/www.b.org?c@d.org", "www.a@b.org"]);
    }

    [Fact]
    public void Every_character_of_prose_maps_to_the_one_that_produced_it() =>
        Texts.Sample(text => DocumentInvariants.ShouldHold(Read(text), _ => null));

    [Fact]
    public void No_character_is_lost_but_white_space() =>
        Texts.Sample(text =>
            string.Concat(Read(text).Blocks.SelectMany(b => b.Prose.Text).Where(c => !char.IsWhiteSpace(c))) ==
            string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    public void Nothing_but_white_space_has_no_blocks(string text) => Read(text).Blocks.ShouldBeEmpty();

    [Fact]
    public void A_long_line_and_many_blank_lines_are_read()
    {
        Read(new string('a', 5_000_000)).Blocks.ShouldHaveSingleItem().Prose.Length.ShouldBe(5_000_000);
        Read(string.Concat(Enumerable.Repeat("a@", 500_000))).Blocks.ShouldHaveSingleItem();
        Read(new string('\n', 1_000_000) + "a").Blocks.ShouldHaveSingleItem().Span.Start.ShouldBe(1_000_000);
    }

    private static Document Read(string text) => new PlainTextReader().Read(new SourceText("a.txt", text));

    private static string Print(string text) => DocumentPrinter.Print(Read(text));
}

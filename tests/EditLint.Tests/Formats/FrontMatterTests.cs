using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

public class FrontMatterTests
{
    [Fact]
    public void Yaml_strings_are_fields_with_dotted_keys() => Print("""
        ---
        title: A day & "night"
        author: 'it''s'
        tags:
        - one
        - "two"
        meta: { deck: Three, n: 5 }
        people:
        - name: Ann
        ---
        Body
        """).ShouldBe("""
        FrontMatterField title [4..26) "A day & "night""
        FrontMatterField author [27..42) "it's"
        FrontMatterField tags [51..54) "one"
        FrontMatterField tags [57..62) "two"
        FrontMatterField meta.deck [71..82) "Three"
        FrontMatterField people.name [101..110) "Ann"
        Paragraph [115..119) "Body"
        """);

    [Fact]
    public void Numbers_dates_and_truth_values_are_no_fields() =>
        Fields("---\na: 5\nb: -1.5e3\nc: 2019-03-04\nd: 2019-03-04 10:00:00 -0500\ne: yes\nf: false\ng:\nh: ~\ni: ''\nj: '5'\n---\n").ShouldBe(["j=5"]);

    [Fact]
    public void Folded_and_literal_yaml_maps_line_by_line()
    {
        var fields = Read("---\na: >-\n  one\n  two\nb: |\r\n  l1\r\n    l2\r\nc: x\n  y\n---\n").Blocks;

        fields.Select(f => f.Prose.Text).ShouldBe(["one two", "l1\n  l2", "x y"]);
        fields[0].Prose.ToSource(new TextSpan(4, 3)).ShouldBe(new TextSpan(18, 3));
        fields[1].Prose.ToSource(new TextSpan(5, 2)).ShouldBe(new TextSpan(38, 2));
        fields[2].Prose.ToSource(new TextSpan(2, 1)).ShouldBe(new TextSpan(49, 1));
    }

    [Fact]
    public void Escapes_in_quoted_yaml_map_to_the_character_they_stand_for()
    {
        var prose = Read("---\na: \"x \\\"y\\u00e9\\\" z\"\n---\n").Blocks[0].Prose;

        prose.Text.ShouldBe("x \"yé\" z");
        prose.ToSource(new TextSpan(4, 1)).ShouldBe(new TextSpan(13, 6));
        prose.ToSource(new TextSpan(7, 1)).ShouldBe(new TextSpan(22, 1));
    }

    [Fact]
    public void Quoted_yaml_may_go_on_at_the_start_of_a_line_as_site_generators_let_it() =>
        Fields("---\na: \"one\ntwo\"\nb: 'three\nfour'\n---\n").ShouldBe(["a=one two", "b=three four"]);

    [Fact]
    public void Toml_strings_of_every_kind_are_fields() => Print("""""
        +++
        title = "A \"day\""  # note
        date = 2019-03-04
        "my key".b = 'C:\x'
        tags = [
          "one", # first
          'two',
        ]
        [params.x]
        text = """
        First
        and \
           last"""
        more = { k = "v", n = 1 }
        [[menu]]
        name = "Home"
        +++
        Body
        """"").ShouldBe("""
        FrontMatterField title [4..23) "A "day""
        FrontMatterField my key.b [50..69) "C:\x"
        FrontMatterField tags [81..86) "one"
        FrontMatterField tags [98..103) "two"
        FrontMatterField params.x.text [118..151) "First\nand last"
        FrontMatterField params.x.more.k [161..168) "v"
        FrontMatterField menu.name [187..200) "Home"
        Paragraph [205..209) "Body"
        """);

    [Theory]
    [InlineData("{\n \"title\": \"A \\u0042\",\n \"tags\": [\"x\", 5, {\"y\": \"z\"}], \"n\": -1.5e3, \"t\": null\n}\nBody")]
    [InlineData(";;;\n \"title\": \"A \\u0042\",\n \"tags\": [\"x\", 5, {\"y\": \"z\"}], \"n\": -1.5e3, \"t\": null\n;;;\nBody")]
    public void Json_strings_are_fields(string markdown)
    {
        Fields(markdown).ShouldBe(["title=A B", "tags=x", "tags.y=z"]);
        Read(markdown).Blocks[^1].Prose.Text.ShouldBe("Body");
    }

    [Theory]
    [InlineData("---\ntitle: [a\n---\nBody", "YAML", 14)]
    [InlineData("---\n- a\n---\nBody", "list", 4)]
    [InlineData("+++\ntitle = abc\n+++\nBody", "TOML", 12)]
    [InlineData("+++\ntitle \"abc\"\n+++\nBody", "TOML", 10)]
    [InlineData("+++\na = \"x\n+++\nBody", "TOML", 8)]
    [InlineData("+++\na = \"\\q\"\n+++\nBody", "backslash", 9)]
    [InlineData("{\"a\": 1,\n\"b\" 2\n}\nBody", "JSON", 13)]
    [InlineData(";;;\n\"a\": \"x\n;;;\nBody", "JSON", 9)]
    public void A_mistake_has_its_place_and_the_body_is_read(string markdown, string message, int place)
    {
        var document = Read(markdown);

        document.Errors.ShouldHaveSingleItem().Message.ShouldContain(message);
        document.Errors[0].Span.Start.ShouldBe(place);
        document.Blocks[^1].Prose.Text.ShouldBe("Body");
    }

    [Theory]
    [InlineData("---\nNot a key\n---\nBody")]
    [InlineData("---\ntitle: A\n")]
    [InlineData("\n---\ntitle: A\n---\n")]
    [InlineData("{{ x }} a")]
    [InlineData("+++ a\n+++\n")]
    public void What_only_looks_like_front_matter_is_read_as_text(string markdown)
    {
        var document = Read(markdown);

        document.Errors.ShouldBeEmpty();
        document.Blocks.ShouldNotBeEmpty();
        document.Blocks.ShouldAllBe(b => b.Kind != BlockKind.FrontMatterField);
    }

    private static IEnumerable<string> Fields(string markdown) =>
        Read(markdown).Blocks.Where(b => b.Kind == BlockKind.FrontMatterField).Select(b => $"{b.Name}={b.Prose.Text}");

    private static string Print(string markdown) => DocumentPrinter.Print(Read(markdown));

    private static Document Read(string markdown)
    {
        var document = new MarkdownReader().Read(new SourceText("a.md", markdown));
        DocumentInvariants.ShouldHold(document);
        return document;
    }
}

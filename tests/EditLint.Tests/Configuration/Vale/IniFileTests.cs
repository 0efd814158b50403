using CsCheck;
using EditLint.Core.Configuration.Vale;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration.Vale;

public sealed class IniFileTests
{
    private static readonly Gen<string> Files = Gen.OneOf(
            Gen.OneOf("[", "]", "=", ":", "#", " #", " ;", ",", ", ", "'", "\"", "`", "\"\"\"", "\\", "\n", "\r\n", "\r", " ", "\t", "\uFEFF", "%(", ")s", "%(a)s", "*", "a", "b", "a = ", "[*.md]\n", "\nb = "),
            Gen.String[0, 3])
        .Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("a = x", "x")]
    [InlineData("a=x", "x")]
    [InlineData("  a : x = y  ", "x = y")]
    [InlineData("a =", "")]
    [InlineData("a = x # a note", "x")]
    [InlineData("a = x ; a note", "x")]
    [InlineData("a = x#y;z", "x#y;z")]
    [InlineData("a = x\t# y", "x\t# y")]
    [InlineData("a = 'x'", "x")]
    [InlineData("a = \" x \"", " x ")]
    [InlineData("a = 'x' # it's", "x")]
    [InlineData("a = 'x # y'", "x # y")]
    [InlineData("a = 'it's'", "'it's'")]
    [InlineData("a = 'tis # so", "'tis")]
    [InlineData("a = x, 'y # z' # note", "x, 'y # z'")]
    [InlineData("a = `x # \"y\"` # note", "x # \"y\"")]
    [InlineData("a = \"\"\"x `y` # z\"\"\"", "x `y` # z")]
    [InlineData("a = `x\n  y` z\nb = c", "x\n  y")]
    [InlineData("a = x, \\\n   y, \\\r\n  z\nb = c", "x, y, z")]
    [InlineData("a = x \\\n\nb = c", "x ")]
    [InlineData("a = x \\", "x ")]
    [InlineData("\uFEFFa = x", "x")]
    [InlineData("# a = y\n; a = z\na = x", "x")]
    [InlineData("a = x\na = y", "x")]
    public void A_value_is_what_Vale_reads(string text, string value) =>
        Parse(text).Top["a"]!.Value.Text.ShouldBe(value);

    [Fact]
    public void A_header_goes_to_the_last_bracket()
    {
        var file = Parse("a = 1\n[[!.]*.{md,txt}] # note\nb = 2\n[ formats ]\n");

        file.Sections.Select(s => s.Name).ShouldBe(["[!.]*.{md,txt}", "formats"]);
        file.Sections[0].Entries.Single().Key.ShouldBe("b");
        file.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_header_that_stands_twice_opens_one_section()
    {
        var file = Parse("[x]\na = 1\n[y]\na = 2\n[x]\na = 3\n");

        file.Sections.Select(s => $"{s.Name} {string.Join(' ', s.Entries.Select(e => e.Value))}").ShouldBe(["x 1 3", "y 2"]);
    }

    [Theory]
    [InlineData("[|a = x|]")]
    [InlineData("  [|a = 'x'|]  # y")]
    [InlineData("[|a = `x\ny`|]z")]
    [InlineData("[|a = x \\\n y|]  ")]
    [InlineData("[|a =|]  ")]
    public void An_entry_knows_its_place(string marked)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        Parse(text).Top.Entries.Single().Span.ShouldBe(spans.Single());
    }

    [Theory]
    [InlineData("a = [|x|], [|y z|] ,, [|w|] # v")]
    [InlineData("a = '[|x|], [|y|]'")]
    [InlineData("a = '[|x, y|]', \"[| z|]\",")]
    [InlineData("a = [|'x|], [|y'z|]")]
    [InlineData("a = [|x|], \\\n  [|y\\\nz|]")]
    [InlineData("a = `\n[|x|],\n [|y|]`")]
    public void The_elements_of_a_list_know_their_places(string marked)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        Parse(text).Top["a"]!.Value.SplitList().Select(e => e.Span).ShouldBe(spans);
    }

    [Fact]
    public void A_reference_stands_for_the_value_of_a_key_of_its_section_or_else_of_the_top()
    {
        const string Text = "styles = Vale, Test\nx = top\n[*]\nx = own\nBasedOnStyles = %(styles)s, %(x)s, %(missing)s, %(BasedOnStyles)s";
        var file = Parse(Text);

        var elements = file.Interpolate(file.Sections[0]["BasedOnStyles"]!, file.Sections[0]).SplitList().ToArray();

        elements.Select(e => e.Text).ShouldBe(["Vale", "Test", "own", "%(missing)s", "%(BasedOnStyles)s"]);
        elements.Select(e => Text.Substring(e.Span.Start, e.Span.Length)).ShouldBe(elements.Select(e => e.Text));
    }

    [Fact]
    public void What_is_pieced_together_stands_where_the_whole_value_stands()
    {
        const string Text = "[*]\nBasedOnStyles = My%(x)s\nx = Style";
        var file = Parse(Text);

        var element = file.Interpolate(file.Sections[0]["BasedOnStyles"]!, file.Sections[0]).SplitList().Single();

        element.Text.ShouldBe("MyStyle");
        element.Span.ShouldBe(new TextSpan(Text.IndexOf("My", StringComparison.Ordinal), "My%(x)s".Length));
    }

    [Fact]
    public void References_in_a_ring_and_references_that_double_come_to_an_end()
    {
        var doubling = string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i} = %(k{i + 1})s%(k{i + 1})s%(k{i + 1})s\n"));
        var file = Parse($"a = x%(b)s\nb = y%(a)s\n{doubling}k40 = 0123456789\n");

        file.Interpolate(file.Top["a"]!, file.Top).Text.Length.ShouldBeLessThan(100);
        file.Interpolate(file.Top["k0"]!, file.Top).Text.Length.ShouldBeLessThan(200_000);
    }

    [Theory]
    [InlineData("[|StylesPath|]\na = x", "This line has no '='. Write 'Key = value', or put '#' in front to make it a comment.")]
    [InlineData("a = x\n [|= y|]", "There is no key in front of the '='. Write 'Key = value'.")]
    [InlineData("a = x\n[|[*.md|]\nb = y", "The header of the section has no ']'. Write it as '[*.md]'.")]
    [InlineData("a = x\n[|[ ]|]\nb = y", "The section has no name. Write '[*]' for all files, or a pattern such as '[*.md]'.")]
    [InlineData("a = x\nb = [|`|]y\nc = z", "The value that ` opens has no end. Close it with `.")]
    [InlineData("b = [|\"\"\"|]\na = x", "The value that \"\"\" opens has no end. Close it with \"\"\".")]
    public void A_line_that_is_not_INI_is_reported_and_the_others_are_read(string marked, string message)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        var file = Parse(text);

        file.Errors.ShouldBe([new IniError(spans.Single(), message)]);
        file.Top["a"]!.Value.Text.ShouldBe("x");
    }

    [Fact]
    public void Whatever_a_file_holds_it_is_read_and_all_places_lie_in_it() => Files.Sample(text =>
    {
        var source = new SourceText(".vale.ini", text);
        var file = IniFile.Parse(source);
        foreach (var span in file.Errors.Select(e => e.Span).Concat(file.Sections.Select(s => s.NameSpan)))
            span.End.ShouldBeLessThanOrEqualTo(text.Length);
        foreach (var section in file.Sections.Prepend(file.Top))
        {
            source[section.NameSpan].ToString().ShouldBe(section.Name);
            foreach (var entry in section.Entries)
            {
                source[entry.KeySpan].ToString().ShouldBe(entry.Key);
                foreach (var value in file.Interpolate(entry, section).SplitList().Append(entry.Value))
                    value.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                foreach (var element in entry.Value.SplitList().Where(e => e.Span.Length == e.Text.Length))
                    source[element.Span].ToString().ShouldBe(element.Text);
            }
        }
    });

    private static IniFile Parse(string text) => IniFile.Parse(new SourceText(".vale.ini", text));
}

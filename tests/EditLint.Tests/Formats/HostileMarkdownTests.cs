using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

public class HostileMarkdownTests
{
    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("![", 50_000)]
    [InlineData("[a](", 10_000)]
    [InlineData("*a **b ", 10_000)]
    [InlineData("{{ ", 50_000)]
    [InlineData("{{ x }}", 20_000)]
    [InlineData("{: ", 50_000)]
    [InlineData("{% raw %}", 20_000)]
    [InlineData("{% comment %}", 20_000)]
    [InlineData("# \t", 50_000)]
    [InlineData("\t", 50_000)]
    [InlineData("`", 50_000)]
    [InlineData("a|", 20_000)]
    [InlineData("[^1]: a\n", 5_000)]
    [InlineData("<b><i></u>", 10_000)]
    [InlineData("<a href='", 10_000)]
    [InlineData("&amp;\\*", 20_000)]
    [InlineData("> <p>{{ x }}\n", 5_000)]
    [InlineData("<p>{{ x }}", 10_000)]
    [InlineData("<blockquote>\n\nx\n\n", 3_000)]
    [InlineData("<div>\n\n    x\n\n", 3_000)]
    [InlineData("<div>\n\n", 50_000)]
    [InlineData("> <div>a\n> b</div>\n\n", 20_000)]
    public void No_repetition_throws(string text, int count) => Check(Repeat(text, count));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n\r")]
    [InlineData("\0\0# \0\n\0")]
    [InlineData("---")]
    [InlineData("---\n---")]
    [InlineData("---\n...\n")]
    [InlineData("+++\n")]
    [InlineData("+++\n+++")]
    [InlineData(";;;\n;;;")]
    [InlineData("{")]
    [InlineData("{\"")]
    [InlineData("{}")]
    [InlineData("{{")]
    [InlineData("{%")]
    [InlineData("{:}")]
    [InlineData("\\")]
    [InlineData("<")]
    [InlineData("| |\n|-|")]
    [InlineData("[^1]:")]
    [InlineData("![]()")]
    [InlineData("<a@b.c>")]
    public void No_fragment_throws(string text) => Check(text);

    [Fact]
    public void Half_a_surrogate_pair_is_kept() => Check("\uD800 *\uDC00*");

    [Fact]
    public void Deep_nesting_ends_in_an_error_or_in_blocks()
    {
        Check(Repeat("- ", 5_000) + "a");
        Check(Repeat("> - ", 5_000) + "a");
        Check(string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', 2 * i) + "- a\n")));
        Check(Repeat("[", 50_000) + Repeat("]", 50_000));
    }

    [Fact]
    public void Hostile_front_matter_ends_in_errors()
    {
        Check($"---\na: {Repeat("[", 50_000)}\n---\n");
        Check($"---\n{Repeat("- ", 5_000)}\n---\n");
        Check($"---\n{Repeat("a: \"x\ny\"\n", 2_000)}---\n");
        Check($"---\na: &a [x, x]\n{string.Concat(Enumerable.Range('b', 20).Select(c => $"{(char)c}: &{(char)c} [*{(char)(c - 1)}, *{(char)(c - 1)}]\n"))}---\n");
        Check($"{{\"a\":{Repeat("[", 50_000)}");
        Check($"+++\na = {Repeat("[", 50_000)}\n+++\n");
        Check($"+++\n{Repeat("a.", 20_000)}\n+++\n");
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Check(string markdown) => DocumentInvariants.ShouldHold(new MarkdownReader().Read(new SourceText("a.md", markdown)));
}

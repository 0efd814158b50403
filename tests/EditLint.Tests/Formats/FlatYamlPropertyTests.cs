using CsCheck;
using EditLint.Core.Text;
using EditLint.Core.Yaml;
using EditLint.Formats.FrontMatter;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

/// <summary>What the quick reader of front matter takes must be what the parser of all YAML makes of it.</summary>
public class FlatYamlPropertyTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        "word", "two words", "a: b", "a:b", "x # y", "x#y", "it's", "say \"so\"", "true", "2015-03-02", "12:30", "é “q” 日本", "-", "- x", "? x", "&a", "*a", "!t", "[a, b]", "{a: b}", "|", ">", "%", "@", "~", "a\tb", " ",
        "/assets/x.jpg", "<b>x</b>", "(x)", "$5", "a:", "\\", "\\n", "😀", "...", "---", "a \u00A0 b", "\u2028", "\u0085", "\uFEFF", "x  y ");

    private static readonly Gen<string> Break = Gen.OneOf("\n", "\n", "\n ", "\n  ", "\n\n", "\n\n  ", " \n", "\r\n", "\n\t");

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Text,
        Text.Select(t => $"\"{t}\""),
        Text.Select(t => $"'{t}'"),
        Gen.Select(Text, Break, Text, (a, b, c) => a + b + c),
        Gen.Select(Text, Break, Text, (a, b, c) => $"\"{a}{b}{c}\""),
        Gen.Select(Text, Break, Text, Break, Text, (a, b, c, d, e) => $"'{a}{b}{c}{d}{e}'"),
        Gen.Select(Text, Text, (a, b) => $"\"{a}\" {b}"));

    private static readonly Gen<string> Item = Gen.Select(Gen.OneOf("- ", "  - ", " - ", "-  ", "-"), Scalar, Gen.OneOf("\n", "\n\n", " \n"), (mark, text, end) => mark + text + end);

    private static readonly Gen<string> Entry = Gen.OneOf(
        Gen.Select(Gen.OneOf("title", "a", "b_c", "b-c", "1", "a b", "\"a\"", " a", "é", "<<"), Gen.OneOf(": ", ":", ":  ", " : "), Scalar, Gen.OneOf("\n", "\n\n", " \n", "\n# x\n"), (key, colon, text, end) => key + colon + text + end),
        Gen.Select(Gen.OneOf("tags:\n", "tags: \n", "tags:\n\n", "a: x\n"), Item.Array[0, 4], (key, items) => key + string.Concat(items)));

    [Fact]
    public void It_reads_what_the_parser_of_all_yaml_reads() =>
        Entry.Array[0, 5].Select(string.Concat).Sample(ShouldBeReadAlike, iter: 20_000);

    [Fact]
    public void It_reads_the_front_matter_of_articles_as_the_parser_of_all_yaml_does()
    {
        if (SharedData.Find("articles") is not { } folder)
            return;
        foreach (var file in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---", StringComparison.Ordinal) is > 4 and var end)
                ShouldBeReadAlike(text[4..(end + 1)]);
        }
    }

    [Theory]
    [InlineData("title: \"A: b\"\ndate: 2015-03-02\ntags:\n- one\n- 'two'\nhero: false\n")]
    [InlineData("title: A text that\n  goes on\n\nauthors:\n  - ann\n\nempty:\n")]
    [InlineData("title: \"One\ntwo\"\n")]
    public void It_takes_ordinary_front_matter(string yaml) =>
        FlatYaml.TryRead(new SourceText("a.md", yaml), new TextSpan(0, yaml.Length)).ShouldNotBeNull();

    private static void ShouldBeReadAlike(string yaml)
    {
        var source = new SourceText("a.md", $"---\n{yaml}");
        var span = TextSpan.FromBounds(4, source.Length);
        if (FlatYaml.TryRead(source, span) is not { } flat)
            return;
        var full = FrontMatterYaml.ReadAll(source, span, out var error);
        error.ShouldBeNull(yaml);
        Print(source, flat).ShouldBe(Print(source, full), yaml);
    }

    private static string Print(SourceText source, YamlNode? root)
    {
        var fields = new FieldCollector(source);
        if (root is YamlMapping)
            new YamlFields(fields).Add("", root, default);
        var content = fields.ToContent(0);
        return $"{root?.GetType().Name}\n{DocumentPrinter.Print(content.Fields)}\n{string.Join('\n', content.Fields.SelectMany(f => f.Prose.Runs.Select(r => $"{f.Span} {r} {f.IsSkipped}")))}\n{string.Join('\n', content.Comments)}";
    }
}

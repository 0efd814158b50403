using CsCheck;
using EditLint.Core.Text;
using EditLint.Core.Yaml;
using EditLint.Tests.Support;

namespace EditLint.Tests.Yaml;

public class PlainYamlTests
{
    private static readonly string[] RuleFiles = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly string[] Pieces =
    [
        "a", "b: c", "d: ", "e:", "- ", "-", "  ", " ", "\n", "\n\n", "\n  ", "\n- ", "# f", "'g'", "\"h\"", "'", "\"", "\\", "''", "\\\"", "\\n", "[i, j]", "{ k: l }", "[", "]", "{", "}", ",", ": ", ":",
        "|\n", "|-\n", ">\n", ">-\n", ">+\n", "|2\n", "?", "? ", "!", "!m", "&n ", "*n", "%", "@", "`", "=", "~", "null", "...", "---\n", "---", "...\n", "<<: ", "(?:o|p)", "\\bq", "é", "–", "\u00A0", "\t", "\r\n", "1.5", "true", "- - r", "- s: t\n  u: v\n",
    ];

    [Fact]
    public void Nearly_all_rule_files_are_plain() =>
        RuleFiles.Count(text => PlainYaml.Read(text, 0) is not null).ShouldBeGreaterThan(RuleFiles.Length * 8 / 10);

    [Fact]
    public void Rule_files_are_read_as_the_parser_reads_them()
    {
        foreach (var text in RuleFiles)
            Compare(text);
    }

    [Fact]
    public void What_is_put_together_of_marks_and_texts_is_read_as_the_parser_reads_it() =>
        OneOf(Pieces).Array[1, 14].Sample(pieces => Compare(string.Concat(pieces)), iter: 50_000);

    [Fact]
    public void Rule_files_with_something_put_in_are_read_as_the_parser_reads_them() =>
        Gen.Select(OneOf(RuleFiles), OneOf(Pieces), Gen.Double[0, 1], Gen.Int[0, 4]).Sample(
            (text, piece, place, removed) =>
            {
                var index = (int)(place * text.Length);
                Compare(text[..index] + piece + text[Math.Min(text.Length, index + removed)..]);
            },
            iter: 3_000);

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static void Compare(string text)
    {
        if (PlainYaml.Read(text, 3) is not { } plain)
            return;
        var source = new SourceText("a.yml", $"\n\n\n{text}");
        var expected = YamlText.ReadAny(text, source, new TextSpan(3, text.Length), out var error);
        error.ShouldBeNull(text);
        Written(plain).ShouldBe(expected is null ? null : Written(expected), text);
    }

    private static string Written(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{scalar.Span}{(scalar.IsPlain ? "" : "'")}{scalar.Value}",
        YamlSequence sequence => $"{sequence.Span}[{string.Join(", ", sequence.Items.Select(Written))}]",
        YamlMapping mapping => $"{mapping.Span}{{{string.Join(", ", mapping.Entries.Select(e => $"{Written(e.Key)}: {Written(e.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}

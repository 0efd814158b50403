using CsCheck;
using EditLint.Core.Text;

namespace EditLint.Tests.Text;

public sealed class LineComparisonTests
{
    [Theory]
    [InlineData("They used the map.", "They use the map.", """
        - They used the map.
               ^^^^
        + They use the map.
               ^^^
        """)]
    [InlineData("one\ntwo\nthree\nfour\nfive\n", "one\ntwo\nthree\nfor\nfive\n", """
          ...
          three
        - four
        + for
          five
        """)]
    [InlineData("a b\r\nsame\r\n", "a b\nsame\r\n", """
        - a b\r\n
             ^^
        + a b\n
          same
        """)]
    [InlineData("The end", "The end\n", """
        - The end
        + The end\n
                 ^^
        """)]
    [InlineData("10 km", "10\u00a0km", """
        - 10 km
            ^
        + 10<U+00A0>km
            ^^^^^^^^
        """)]
    [InlineData("a\nc\n", "a\nb\nc\n", """
          a
        + b
          c
        """)]
    [InlineData("Wholly different words here\n", "Nothing in common\n", """
        - Wholly different words here
        + Nothing in common
        """)]
    [InlineData("same\n", "same\n", "  ...")]
    public void What_differs_is_underlined(string before, string after, string expected) =>
        string.Join('\n', ComparisonText.Of(LineComparison.Compare(before, after))).ShouldBe(expected);

    [Fact]
    public void Of_a_long_line_the_part_around_the_change_is_shown()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 40)) + "utilize it" + string.Concat(Enumerable.Repeat(" word", 40));

        var lines = ComparisonText.Of(LineComparison.Compare(text, text.Replace("utilize", "use", StringComparison.Ordinal))).ToArray();

        lines[0].ShouldStartWith("- …");
        lines[0].ShouldEndWith("…");
        lines[0].Length.ShouldBeLessThan(100);
        lines[0].Substring(lines[1].IndexOf('^', StringComparison.Ordinal), 7).ShouldBe("utilize");
    }

    [Fact]
    public void Texts_of_one_line_are_aligned() =>
        ComparisonText.Aligned("is:  ", "Write \"use\".", "was: ", "Write \"used\".").ShouldBe(["is:  Write \"use\".", "            ^^^", "was: Write \"used\".", "            ^^^^"]);

    [Fact]
    public void The_lines_of_a_comparison_hold_both_texts() =>
        Gen.Select(Gen.String[Gen.Char["ab \n"], 0, 20], Gen.String[Gen.Char["ab \n"], 0, 20]).Sample((before, after) =>
        {
            var lines = LineComparison.Compare(before + "\n#\n", after + "\n#\n");

            lines.Count(l => l.Kind == ComparedLineKind.Removed).ShouldBe(Surplus(before, after, lines));
            foreach (var line in lines)
                line.Changed.ShouldAllBe(s => s.End <= line.Text.Length);
            (before == after).ShouldBe(lines.All(l => l.Kind is ComparedLineKind.Same or ComparedLineKind.Omitted));
        });

    private static int Surplus(string before, string after, IEnumerable<ComparedLine> lines) =>
        before.Count(c => c == '\n') - after.Count(c => c == '\n') + lines.Count(l => l.Kind == ComparedLineKind.Added);
}

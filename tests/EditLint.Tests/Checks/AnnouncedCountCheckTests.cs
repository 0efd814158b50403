using CsCheck;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class AnnouncedCountCheckTests
{
    private static readonly string Rule = RuleText.Of("Integrity", "AnnouncedCount");

    private static readonly string[] Formats = ["md", "html", "txt"];

    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight"];

    [Fact]
    public void A_list_of_any_other_length_is_found_in_every_format() =>
        Gen.Select(Gen.Int[2, 8], Gen.Int[2, 8], Gen.Bool, Gen.Int[0, 2].Select(i => Formats[i])).Sample(
            (announced, items, isWord, format) =>
            {
                var number = isWord ? Numbers[announced - 2] : $"{announced}";
                var words = announced == items ? $"{number} good reasons" : $"[|{number} good reasons|]";
                var lead = $"The council gave {words}:";
                var text = format switch
                {
                    "md" => $"{lead}\n\n{string.Concat(Enumerable.Range(1, items).Select(i => $"- Reason {i}.\n"))}",
                    "html" => $"<p>{lead}</p><ul>{string.Concat(Enumerable.Range(1, items).Select(i => $"<li>Reason {i}.</li>"))}</ul>",
                    _ => $"{lead}\n{string.Concat(Enumerable.Range(1, items).Select(i => $"{i}. Reason.\n"))}It then went home for the night.\n",
                };
                TestRule.Verify(Rule, text, format);
            },
            iter: 200);

    [Theory]
    [InlineData("The council gave up to three reasons:\n\n- one\n- two")]
    [InlineData("The council gave at least three reasons:\n\n- one\n- two")]
    [InlineData("The council met for three hours:\n\n- one\n- two")]
    [InlineData("The council has version 3 rules:\n\n- one\n- two\n- three")]
    [InlineData("The council gave three reasons:\n\n- one\n- two\n\nAnd then:\n\n- three")]
    [InlineData("The council gave three reasons:\n\n- one\n- two\n  - a\n  - b")]
    [InlineData("The council gave three reasons for it. They stand in the minutes.")]
    [InlineData("The council gave three reasons. First, it is dear. Second, it is loud. The third is noise.")]
    [InlineData("The council gave three reasons. First, it is dear.")]
    public void What_may_be_right_is_left_alone(string text) => TestRule.Verify(Rule, text, "md");

    [Theory]
    [InlineData("# [|Three ways|] to cross a river\n\n## 1. Swim\n\nIt is cold.\n\n## 2. Row\n\nIt is slow.")]
    [InlineData("# [|Four steps|]\n\n## Step one: Swim\n\nIt is cold.\n\n## Step two: Row\n\nIt is slow.\n\n## Step four: Rest\n\nIt is late.")]
    [InlineData("# Three ways to cross a river\n\n## 2. Swim\n\nIt is cold.\n\n## 3. Row\n\nIt is slow.")]
    [InlineData("# Three ways to cross a river\n\n## Swim\n\nIt is cold.\n\n## Row\n\nIt is slow.")]
    [InlineData("# Ten weeks on a river\n\n## 1. Swim\n\nIt is cold.\n\n## 2. Row\n\nIt is slow.")]
    public void A_headline_counts_the_headings_that_are_numbered_from_one(string marked) => TestRule.Verify(Rule, marked, "md");
}

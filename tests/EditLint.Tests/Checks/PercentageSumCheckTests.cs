using System.Globalization;
using CsCheck;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class PercentageSumCheckTests
{
    private static readonly string Rule = RuleText.Of("Integrity", "PercentageSum");

    private static readonly Gen<(int First, int Second)> Parts = Gen.Select(Gen.Int[10, 60], Gen.Int[10, 39]);

    private static readonly string[] Signs = [" percent", "%", " per cent"];

    [Fact]
    public void Parts_of_one_whole_are_silent_up_to_it_and_found_beyond() =>
        Gen.Select(Parts, Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]), Gen.Int[-30, 30]).Sample(
            (parts, sign, more) =>
            {
                var third = 100 - parts.First - parts.Second + more;
                // The last two may be parts of the first when they are a whole by themselves.
                if (third < 1 || Math.Abs(parts.Second + third - 100) <= 1)
                    return;
                var written = string.Create(CultureInfo.InvariantCulture, $"{parts.First}{sign} goes to schools, {parts.Second}{sign} to roads, and the remaining {third}{sign}");
                // Rounding of half a percent for each of three.
                Check(more > 1 ? $"[|{written}|] to parks." : $"{written} to parks.");
            },
            iter: 300);

    [Theory]
    [InlineData("About [|60 percent said yes and 55 percent|] said no.")]
    [InlineData("Some [|60% of voters approve and 55%|] disapprove.")]
    [InlineData("The vote was split, with [|60 percent for schools and 45.5 percent|] for roads.")]
    [InlineData("Some [|sixty percent said yes, another forty-five percent|] said no.")]
    [InlineData("Ruiz won [|60 percent of the vote and Chen 45 percent|].")]
    public void Parts_that_exclude_each_other_are_added(string marked) => Check(marked);

    [Theory]
    [InlineData("Some 60 percent use the bus, and 55 percent use a car.")]
    [InlineData("Some 60 percent of men and 55 percent of women said yes.")]
    [InlineData("Some 60 percent approve, and 55 percent of teachers disapprove.")]
    [InlineData("Ruiz won 60 percent of the vote in Vale and 55 percent in Ashford.")]
    [InlineData("Sales rose 60 percent, and another 55 percent came from abroad.")]
    [InlineData("Of those, 60 percent said yes, and another 55 percent of the rest said no.")]
    [InlineData("The other 120 percent and the remaining 10 percent.")]
    [InlineData("Turnout was 80 percent; the remaining 40 percent came later.")]
    [InlineData("Some 33.4 percent came by bus, another 33.4 percent by car, and the remaining 33.4 percent on foot.")]
    public void Shares_that_may_overlap_or_measure_something_else_are_left_alone(string text) => Check(text);

    private static void Check(string marked) => TestRule.Verify(Rule, marked);
}

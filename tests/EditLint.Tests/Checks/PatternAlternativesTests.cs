using CsCheck;
using EditLint.Core.Checks;

namespace EditLint.Tests.Checks;

public sealed class PatternAlternativesTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["abAB -"], 1, 5];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Joined_alternatives_match_what_they_match_side_by_side(bool ignoresCase) =>
        Gen.Select(Gen.OneOf(Word, Gen.OneOf(Gen.Const("a+b"), Gen.Const("(?:b|a)"), Gen.Const("[ab] "))).List[17, 40], Gen.String[Gen.Char["abAB -c"], 0, 60]).Sample((patterns, text) =>
            Matches(PatternAlternatives.Join(patterns, ignoresCase), text, ignoresCase).ShouldBe(Matches(string.Join('|', patterns), text, ignoresCase)));

    [Fact]
    public void An_option_inside_an_alternative_holds_for_those_after_it()
    {
        string[] patterns = ["(?i)x", .. Enumerable.Range(0, 20).Select(i => $"word {i}"), "Foo bar", "foo"];

        PatternAlternatives.Join(patterns, ignoresCase: false).ShouldBe(string.Join('|', patterns));
    }

    [Fact]
    public void Flags_stand_before_every_run_of_words_and_every_pattern_without_its_own()
    {
        string[] patterns = [.. Enumerable.Range(10, 20).Select(i => $"w{i}"), "(?i)x", "y+", "z"];

        PatternAlternatives.Join(patterns, ignoresCase: false, "(?-i)").ShouldBe("(?-i)w(?:1(?:0|1|2|3|4|5|6|7|8|9)|2(?:0|1|2|3|4|5|6|7|8|9))|(?i)x|(?-i)y+|(?-i)z");
    }

    private static IEnumerable<(int, int)> Matches(string alternatives, string text, bool ignoresCase) =>
        ValeRegex.Create((ignoresCase ? "(?i)" : "") + ValeRegex.Template(alternatives, nonword: false)).Matches(text).Select(m => (m.Index, m.Length));
}

using EditLint.Core.Checks;

namespace EditLint.Tests.Checks;

public sealed class ValeRegexTests
{
    [Theory]
    [InlineData("a$", "a\n", false)]
    [InlineData("(?m)a$", "a\n", true)]
    [InlineData("a$(?m)|b$", "b\n", true)]
    [InlineData("(?m:a$)|b$", "b\n", false)]
    [InlineData("((?m)a$)|b$", "b\n", false)]
    [InlineData("(?m)(?-m)a$", "a\n", false)]
    [InlineData(@"a\$", "a$", true)]
    [InlineData("[$]", "$", true)]
    [InlineData("(?P<word>a)b", "ab", true)]
    [InlineData("^[[:alpha:]]+$", "abc", true)]
    [InlineData("^[[:alpha:]]+$", "ab1", false)]
    [InlineData("^[^[:digit:]x]+$", "ab", true)]
    [InlineData("^[^[:digit:]x]+$", "ax", false)]
    [InlineData("^[[:^digit:]]+$", "ab", true)]
    [InlineData("^[[:^digit:]]+$", "a1", false)]
    [InlineData("^[[:punct:]]+$", "]-\\^", true)]
    [InlineData(@"^\x{263A}$", "\u263A", true)]
    [InlineData(@"^\x{1F600}$", "\U0001F600", true)]
    [InlineData(@"^\x41$", "A", true)]
    [InlineData(@"^a\_b\-c$", "a_b-c", true)]
    [InlineData("^[]a]+$", "]a", true)]
    [InlineData("^[a-z-[aeiou]]+$", "bcd", true)]
    [InlineData("^[a-z-[aeiou]]+$", "abc", false)]
    [InlineData(@"^\p{Lu}\w+$", "Élan", true)]
    public void A_pattern_means_what_it_means_in_Vale(string pattern, string text, bool isMatch) =>
        ValeRegex.Create(pattern).IsMatch(text).ShouldBe(isMatch);

    [Fact]
    public void Every_pattern_has_a_time_limit() => ValeRegex.Create("a").MatchTimeout.ShouldBe(TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("a(b", "A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("a)b", "A ')' has no '('. Open the group, or write '\\)' for the character itself.")]
    [InlineData("[ab", "A '[' has no ']'. Close the set, or write '\\[' for the character itself.")]
    [InlineData("*a", "There is nothing before '*', '+' or '?' to repeat. Write '\\*', '\\+' or '\\?' for the character itself.")]
    [InlineData("[z-a]", "A range in a set runs backwards, as in '[z-a]'. Turn it round, or write '\\-' for the character itself.")]
    [InlineData("a\\", "The pattern ends in a single backslash. Write '\\\\' for the character itself.")]
    [InlineData(@"\p{Nonsense}", "Unknown property 'Nonsense'.")]
    public void What_is_no_pattern_is_explained(string pattern, string reason)
    {
        ValeRegex.TryCreate(pattern, out var problem).ShouldBeNull();

        problem.ShouldBe(reason);
    }
}

using EditLint.Core.Checks;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class SearchPlanTests
{
    [Theory]
    [InlineData("[utilize, in order to, 'e-?mail', 'utili[sz]e']", "phrases", 6)]
    [InlineData("[very, 'very \\w+']", "places", 1)]
    [InlineData("['\\w+']", "run", 0)]
    [InlineData("['(\\w+)\\s+\\1']", "places", 0)]
    [InlineData("[foo, '(?(x)a|b)']", "regex", 0)]
    public void A_rule_is_searched_by_the_cheapest_way_that_its_patterns_allow(string tokens, string kind, int phrases)
    {
        var plan = PlanOf($"extends: existence\nmessage: No.\ntokens: {tokens}\n");

        plan.Kind.ShouldBe(kind);
        plan.Phrases.ShouldBe(phrases);
    }

    [Fact]
    public void A_pattern_that_can_match_nothing_is_searched_by_its_regex_and_the_plan_says_why() =>
        PlanOf("extends: occurrence\nmessage: No.\nmax: 1\ntoken: 'a*'\n").Reason.ShouldContain("can match no character at all");

    [Fact]
    public void A_check_without_patterns_is_code() =>
        PlanOf("extends: sign-off\nmessage: No.\n").Kind.ShouldBe("code");

    [Fact]
    public void Of_several_patterns_the_slowest_counts() =>
        PlanOf("extends: conditional\nmessage: No.\nfirst: \\bUN\\b\nsecond: '(?:a|)'\n").Kind.ShouldBe("regex");

    private static SearchPlan PlanOf(string yaml) => SearchPlan.Of(TestRule.Load(yaml).Analyzer!);
}

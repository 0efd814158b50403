using CsCheck;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class AgeCheckTests
{
    private static readonly string Rule = RuleText.Of("Integrity", "AgeMismatch");

    [Fact]
    public void An_age_is_found_when_no_birthday_makes_it_fit() =>
        Gen.Select(Gen.Int[1850, 2000], Gen.Int[20, 95], Gen.Int[-6, 6]).Sample(
            (born, years, more) =>
            {
                var fits = more is 0 or -1;
                var open = fits ? "" : "[|";
                var close = fits ? "" : "|]";
                Check($"Ruiz was born in {open}{born} in Vale and died in {born + years} at the age of {years + more}{close}.");
                Check($"Ana Ruiz ({open}{born}-{born + years}) died at {years + more}{close}.");
                Check($"Ruiz was born in {open}{born}. She died on May 3, {born + years}, aged {years + more}{close}.");
            },
            iter: 200);

    [Theory]
    [InlineData("She was the mayor [|from 2015 to 2012|].")]
    [InlineData("She was the mayor [|between 2015 and 2012|], and then not.")]
    [InlineData("Ana Ruiz ([|2010–1950|]) was the first.")]
    [InlineData("The bridge opened in [|1931 and closed in 1921|] after a fire.")]
    [InlineData("Ruiz was born in [|1960 in Vale County and died in 1950|].")]
    [InlineData("The bridge was built in [|1931 and was demolished in 1921|].")]
    [InlineData("The bridge opened in 1921 and closed in 1931.")]
    [InlineData("The bridge opened in 1931, after another closed in 1921.")]
    [InlineData("The bridges opened in 1931 and closed in 1921, respectively.")]
    [InlineData("Ruiz was born in 1960 and Chen died in 1950.")]
    [InlineData("The number fell from 2015 to 2012.")]
    [InlineData("They came from 2015 to 2012 towns.")]
    [InlineData("She was the mayor from 2012 to 2015.")]
    [InlineData("Call (2015-1950-22) now.")]
    public void Years_that_run_backwards_are_found(string marked) => Check(marked);

    [Theory]
    [InlineData("Ruiz, born in 1950, and her son, who died in 2010 at 40, were engineers.")]
    [InlineData("Ruiz was born in 1950. Chen died in 2010, aged 40.")]
    [InlineData("Ruiz was born in 1950, moved in 1975, and died at 50.")]
    [InlineData("Born in 1950, she died in 2010.")]
    public void A_life_that_is_not_told_whole_is_left_alone(string text) => Check(text);

    [Theory]
    [InlineData("The ferry was founded in [|1990, 12 years ago|].")]
    [InlineData("The ferry was founded in 1990, 26 years ago.")]
    [InlineData("The ferry was founded in 1990, 25 years ago.")]
    [InlineData("Ruiz, [|45, was born in 1960|].")]
    [InlineData("Ruiz, 55, was born in 1960.")]
    public void The_article_s_own_year_is_the_measure_of_what_is_now(string marked) => TestRule.Verify(Rule, $"---\ntitle: A\ndate: 2016-03-02\n---\n\n{marked}\n", "md");

    [Fact]
    public void A_death_before_the_birth_has_no_negative_age() =>
        TestRule.Lint(Rule, "Ruiz was born in 1960 and died in 1950 at the age of 70.").Single().Message.ShouldContain("1950 is 10 years before 1960");

    [Fact]
    public void Without_a_year_of_its_own_nothing_is_said_about_now() => Check("Ruiz, 45, was born in 1960. The ferry was founded in 1990, 12 years ago.");

    private static void Check(string marked) => TestRule.Verify(Rule, marked, "md");
}

using EditLint.Core.Fixing;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class MajorityCheckTests
{
    private const string Rule = """
        extends: majority
        message: 'Write {replacement} ({count}), not {match} ({places}).'
        variants:
          '(?<=\w)…': …
          '(?<=\w)\.\.\.': '...'
          '(?<=\w) \. \. \.': ' . . .'

        """;

    [Theory]
    [InlineData("a… b… c[|...|]")]
    [InlineData("a... b[|…|] c...\n\nd[|…|] e...")]
    [InlineData("a… b...")]
    [InlineData("a... b… c… d...")]
    [InlineData("a... b... c... d[|…|] e[| . . .|]")]
    [InlineData("a… b… c…")]
    [InlineData("No pause at all.")]
    public void Finds_what_is_not_as_most_of_the_document_has_it(string marked) => TestRule.Verify(Rule, marked, "md");

    [Fact]
    public void Together_they_are_one_finding_with_one_fix()
    {
        var finding = TestRule.Lint(Rule + "together: true\nfix: safe", "a… b... c… *d*… e...", "md").Single();

        finding.Location.Span.ShouldBe(new TextSpan(4, 3));
        finding.Message.ShouldBe("Write … (3 times), not ... (twice).");
        finding.Related.Single().Location.Span.ShouldBe(new TextSpan(1, 1));
        finding.Location.Source.WithChanges(finding.Fixes.Single().Changes).Text.ShouldBe("a… b… c… *d*… e…");
    }

    [Fact]
    public void What_is_written_as_an_entity_is_found_and_not_fixed()
    {
        var findings = TestRule.Lint(Rule + "fix: safe", "<p>a... b... c... d&hellip; e…</p>", "html");

        findings.Select(f => f.Match).ShouldBe(["…", "…"]);
        findings.Select(f => f.Fixes.Length).ShouldBe([0, 1]);
    }

    [Fact]
    public void The_fixes_leave_one_way_to_write_it()
    {
        var rule = TestRule.Load(Rule + "fix: safe");

        var result = FixLoop.Run(new SourceText("a.md", "a... b... c… d . . . e..."), text => TestRule.Lint(rule, text), includeReview: false);

        result.IsStable.ShouldBeTrue();
        result.Source.Text.ShouldBe("a... b... c... d... e...");
        TestRule.Lint(rule, result.Source).ShouldBeEmpty();
    }

    [Fact]
    public void Messages_call_the_variants_by_their_names() =>
        TestRule.Lint(Rule.Replace("({count}), not {match} ({places})", "{other}, not {kind}") + "names: [one sign, three stops, spaced stops]", "a… b… c...", "md").Single().Message.ShouldBe("Write … one sign, not three stops.");

    [Fact]
    public void Each_variant_needs_a_name_or_none() =>
        TestRule.Errors(Rule + "names: [one sign]").Single().Message.ShouldContain("one name for each");

    [Fact]
    public void One_way_to_write_it_is_nothing_to_compare() =>
        TestRule.Errors("extends: majority\nmessage: x\nvariants: {a: a}").Single().Message.ShouldContain("at least two pairs");
}

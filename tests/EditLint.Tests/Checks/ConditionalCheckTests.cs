using EditLint.Core.Fixing;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class ConditionalCheckTests
{
    private const string Acronyms = """
        extends: conditional
        message: "'%s' has no definition."
        first: '\b([A-Z]{3,5})\b'
        second: '(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)'

        """;

    [Theory]
    [InlineData("", "The Harbor Police Board (HPB) met. The HPB and the [|ZZC|] agreed.")]
    [InlineData("", "The [|HPB|] met.\n\nThe Harbor Police Board (HPB) rested. HPB!")]
    [InlineData("", "The HPB met; that is the Harbor Police Board (HPB).")]
    [InlineData("", "The Harbor Police Board (HPB) met.\n\nThe HPB and the [|HPBS|].")]
    [InlineData("exceptions: [FAQ]", "See the FAQ of the [|ZZC|].")]
    [InlineData("exceptions: [DO NOT PANIC]", "DO NOT PANIC, says the [|ZZC|]. [|PANIC|]!")]
    [InlineData("scope: [heading, paragraph]", "The Harbor Police Board (HPB) met.\n\n# The HPB and the [|ZZC|]")]
    [InlineData("limit: 1", "The [|ABC|] and the DEF.\n\nThe GHI.")]
    public void Finds_what_nothing_defines(string keys, string marked) => TestRule.Verify(Acronyms + keys, marked, "md");

    [Fact]
    public void Letter_case_counts_for_nothing_when_the_rule_says_so() =>
        TestRule.Verify("extends: conditional\nmessage: Undefined.\nignorecase: true\nfirst: '\\bw\\w+'\nsecond: 'term (\\w+)'", "The TERM Wick. A wick and a [|WALL|].");

    [Fact]
    public void Without_a_group_the_second_pattern_must_match_in_the_same_text()
    {
        const string Rule = "extends: conditional\nmessage: Say when.\nfirst: '\\bsale\\b'\nsecond: '\\buntil\\b'\n";

        TestRule.Verify(Rule, "A sale until May.\n\nA [|sale|] and a [|sale|].", "md");
        TestRule.Verify(Rule + "scope: raw", "A sale until May.\n\nA sale.", "md");
    }

    [Fact]
    public void What_one_document_defines_is_unknown_to_the_next()
    {
        var rule = TestRule.Load(Acronyms);

        TestRule.Lint(rule, new SourceText("one.txt", "The Harbor Police Board (HPB) met.")).ShouldBeEmpty();
        TestRule.Lint(rule, new SourceText("two.txt", "The HPB met.")).Single().Message.ShouldBe("'HPB' has no definition.");
    }

    [Fact]
    public void An_action_becomes_a_fix()
    {
        var rule = TestRule.Load(Acronyms + "action: {name: replace, params: [the board]}");

        FixLoop.Run(new SourceText("example.txt", "We asked HPB twice."), text => TestRule.Lint(rule, text), includeReview: true)
            .Source.Text.ShouldBe("We asked the board twice.");
    }

    [Theory]
    [InlineData("first: a", "The rule does not say what 'first' needs. Write 'second:' with a pattern.")]
    [InlineData("second: a", "The rule does not say what needs a condition. Write 'first:' with a pattern.")]
    [InlineData("first: a\nsecond: '(b'", "'(b' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("first: a\nsecond: b\nseconds: c", "Unknown key 'seconds'. Did you mean 'second'?")]
    public void A_mistake_is_told_with_its_cure(string keys, string message) =>
        TestRule.Errors("extends: conditional\nmessage: Wrong.\n" + keys).ShouldHaveSingleItem().Message.ShouldBe(message);
}

using EditLint.Core.Fixing;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class ConsistencyCheckTests
{
    private const string Head = "extends: consistency\nmessage: \"Inconsistent spelling of '%s'.\"\n";
    private const string Gray = Head + "either: {gray: grey, mould: mold}\n";

    [Theory]
    [InlineData("", "A gray cat and a gray dog.")]
    [InlineData("", "A gray cat, a [|grey|] dog.")]
    [InlineData("", "A grey cat, a gray dog, a [|grey|] mouse.")]
    [InlineData("", "A gray cat.\n\nA [|grey|] dog.\n\nNothing.\n\nA [|gray|] mouse.")]
    [InlineData("", "A gray mould, a [|grey|] [|mold|].")]
    [InlineData("", "A gray cat, a greyish dog, a Grey mouse.")]
    [InlineData("ignorecase: true", "A gray cat, a [|Grey|] mouse.")]
    [InlineData("nonword: true", "A gray cat, a [|grey|]ish dog.")]
    [InlineData("scope: heading", "# A gray cat\n\nA grey dog.")]
    public void Finds_the_last_place_of_each_text_that_mixes_two_spellings(string keys, string marked) => TestRule.Verify(Gray + keys, marked, "md");

    [Fact]
    public void Patterns_with_groups_of_their_own_are_told_apart() =>
        TestRule.Verify(Head + "either: {'(e)-?(mail)s?': '(electronic) (mail)'}", "An e-mail, emails, and [|electronic mail|].");

    [Fact]
    public void The_finding_points_to_the_other_spelling()
    {
        var finding = TestRule.Lint(Gray, "A gray cat, a grey dog.").Single();

        finding.Message.ShouldBe("Inconsistent spelling of 'grey'.");
        var other = finding.Related.Single();
        other.Message.ShouldBe("Here it is 'gray'.");
        other.Location.Span.ShouldBe(new TextSpan(2, 4));
    }

    [Fact]
    public void The_action_replace_writes_what_the_document_wrote_first()
    {
        var rule = TestRule.Load(Gray + "ignorecase: true\naction: {name: replace}");

        FixLoop.Run(new SourceText("example.txt", "Grey cats. Gray dogs and gray mice."), text => TestRule.Lint(rule, text), includeReview: true)
            .Source.Text.ShouldBe("Grey cats. Grey dogs and grey mice.");
    }

    [Fact]
    public void What_one_document_writes_does_not_bind_the_next()
    {
        var rule = TestRule.Load(Gray);

        TestRule.Lint(rule, new SourceText("one.txt", "A gray cat.")).ShouldBeEmpty();
        TestRule.Lint(rule, new SourceText("two.txt", "A grey cat.")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ignorecase: true", "The rule has nothing to compare. Write 'either:' with pairs, one a line: 'one way to write it: the other way'.")]
    [InlineData("either: {gray: '[grey'}", "'[grey' is not a pattern. A '[' has no ']'. Close the set, or write '\\[' for the character itself.")]
    public void A_mistake_is_told_with_its_cure(string keys, string message) =>
        TestRule.Errors(Head + keys).ShouldHaveSingleItem().Message.ShouldBe(message);
}

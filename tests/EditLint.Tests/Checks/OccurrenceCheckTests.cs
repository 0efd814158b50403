using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class OccurrenceCheckTests
{
    private const string Head = "extends: occurrence\nmessage: 'Found %d: %s.'\n";

    [Theory]
    [InlineData("token: ','\nmax: 2", "One[|,|] two, three, four.")]
    [InlineData("token: ','\nmax: 3", "One, two, three, four.")]
    [InlineData("token: ','\nmax: 1\nscope: sentence", "One, two. One[|,|] two, three.")]
    [InlineData("token: a\nmin: 2", "[|a|] b")]
    [InlineData("token: a\nmin: 2", "[||]b")]
    [InlineData("token: A\nmin: 2\nignorecase: true", "[|a|] b")]
    [InlineData("token: ' |a'\nmax: 1", "b b [|a|]")]
    [InlineData("token: ' '\nmax: 1", "a b c")]
    public void Finds_what_Vale_finds(string keys, string marked) => TestRule.Verify(Head + keys, marked);

    [Fact]
    public void Without_a_match_the_start_of_the_document_is_reported_once()
    {
        var found = TestRule.Lint("extends: occurrence\nmessage: 'Only %d.'\nscope: heading\ntoken: a\nmin: 1", "text\n\n# one\n\n# two\n", "md");

        found.Select(d => (d.Location.Span.Start, d.Location.Span.Length, d.Message)).ShouldBe([(0, 0, "Only 0.")]);
    }

    [Fact]
    public void Matches_in_code_count_but_are_not_the_place() =>
        TestRule.Verify(Head + "token: '\\S+'\nmax: 2", "`code` [|here|] and there", "md");

    [Fact]
    public void An_action_is_a_fix_of_the_place() =>
        TestRule.Lint(Head + "token: ','\nmax: 1\naction: {name: replace, params: [;]}", "a, b, c").Single().Fixes.Single().Title.ShouldBe("Replace with ';'");

    [Fact]
    public void The_message_has_the_count()
    {
        TestRule.Lint(Head + "token: ','\nmax: 1", "a, b, c").Single().Message.ShouldBe("Found 2: ,.");
        TestRule.Lint("extends: occurrence\nmessage: 'Found {count}.'\ntoken: ','\nmax: 1", "a, b, c").Single().Message.ShouldBe("Found 2.");
    }
}

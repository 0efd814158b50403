using EditLint.Core.Fixing;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class RepetitionCheckTests
{
    private const string Head = "extends: repetition\nmessage: \"'%s' is repeated.\"\ntokens: ['[^\\s]+']\n";

    [Theory]
    [InlineData("", "It is [|the the|] end. The End end.")]
    [InlineData("ignorecase: true", "[|The the|] end.")]
    [InlineData("alpha: true", "[|a a|] 1 1 b. b.")]
    [InlineData("alpha: false", "[|1 1|] or -")]
    [InlineData("max: 1", "a a b c [|d d|]")]
    [InlineData("exceptions: [had]", "She had had [|it it|] now.")]
    [InlineData("", "The the a an")]
    public void Finds_what_Vale_finds(string keys, string marked) => TestRule.Verify(Head + keys, marked);

    [Fact]
    public void Words_on_both_sides_of_a_sentence_end_do_not_repeat() =>
        TestRule.Verify("extends: repetition\nmessage: Repeated.\ntokens: ['\\w+']\nignorecase: true", "We went home. Home is [|far, far|] off.");

    [Fact]
    public void The_message_has_the_word() => TestRule.Lint(Head, "It is the the end.").Single().Message.ShouldBe("'the' is repeated.");

    [Fact]
    public void The_action_truncate_leaves_one_word()
    {
        var rule = TestRule.Load(Head + "action: {name: edit, params: [truncate, ' ']}");

        FixLoop.Run(new SourceText("example.txt", "It is the the end."), text => TestRule.Lint(rule, text), includeReview: true)
            .Source.Text.ShouldBe("It is the end.");
    }
}

using EditLint.Core.Language;

namespace EditLint.Tests.Language;

public sealed class ClosestWordTests
{
    private static readonly string[] Keys = ["message", "level", "link", "fix", "tokens"];

    [Theory]
    [InlineData("mesage", "message")]
    [InlineData("MESSAGES", "message")]
    [InlineData("lvel", "level")]
    [InlineData("lnik", "link")]
    [InlineData("token", "tokens")]
    [InlineData("fixe", "fix")]
    [InlineData("whatever", null)]
    [InlineData("", null)]
    public void The_word_that_was_meant_is_found(string word, string? expected) => ClosestWord.Find(word, Keys).ShouldBe(expected);

    [Fact]
    public void A_hint_is_a_sentence_or_nothing()
    {
        ClosestWord.Hint("mesage", Keys).ShouldBe(" Did you mean 'message'?");
        ClosestWord.Hint("whatever", Keys).ShouldBe("");
    }
}

using EditLint.Core.Checks;
using EditLint.Core.Text;

namespace EditLint.Tests.Checks;

public sealed class ArticleAgreementTests
{
    [Theory]
    [InlineData("It is a |very good| thing.", "excellent", "It is an excellent thing.")]
    [InlineData("An |added bonus| came.", "bonus", "A bonus came.")]
    [InlineData("It took an |entire| hour.", "whole", "It took a whole hour.")]
    [InlineData("It is a |very |old map.", "", "It is an old map.")]
    [InlineData("It took a |long| time.", "honest", "It took an honest time.")]
    [InlineData("It is a |big| town.", "university", "It is a university town.")]
    [InlineData("It is a |big| thing.", "one-way", "It is a one-way thing.")]
    [InlineData("It is a |good| case.", "FBI", "It is a FBI case.")]
    [InlineData("It is a |good| map.", "fine", "It is a fine map.")]
    [InlineData("It is a |utility| map.", "useful", "It is a useful map.")]
    [InlineData("Utah |good| map.", "old", "Utah old map.")]
    public void The_article_follows_the_word_where_its_sound_is_certain(string marked, string word, string expected)
    {
        var parts = marked.Split('|');
        var text = string.Concat(parts);

        var change = ArticleAgreement.Apply(text, new TextChange(new TextSpan(parts[0].Length, parts[1].Length), word));

        new SourceText("example.txt", text).WithChanges([change]).Text.ShouldBe(expected);
    }
}

using EditLint.Core.Language;

namespace EditLint.Tests.Language;

public class AbbreviationsTests
{
    private static readonly string[] FullStopLists = ["never-final", "before-numbers", "may-end", "times"];

    [Fact]
    public void No_abbreviation_stands_in_two_lists() =>
        FullStopLists.SelectMany(name => WordList.Load(name).Words).GroupBy(word => word).Where(group => group.Count() > 1)
            .Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void No_entry_has_white_space_or_its_last_full_stop() =>
        FullStopLists.SelectMany(name => WordList.Load(name).Words).Where(word => word.EndsWith('.') || word.Any(char.IsWhiteSpace)).ShouldBeEmpty();

    [Fact]
    public void A_list_that_does_not_exist_is_our_mistake() =>
        Should.Throw<InvalidOperationException>(() => WordList.Load("nowhere")).Message.ShouldContain("'nowhere'");

    [Theory]
    [InlineData("Sen", nameof(AbbreviationKind.NeverFinal))]
    [InlineData("SEN", nameof(AbbreviationKind.NeverFinal))]
    [InlineData("No", nameof(AbbreviationKind.BeforeNumber))]
    [InlineData("Inc", nameof(AbbreviationKind.MayEnd))]
    [InlineData("K", nameof(AbbreviationKind.MayEnd))]
    [InlineData("X.Y.Z", nameof(AbbreviationKind.MayEnd))]
    [InlineData("p.m", nameof(AbbreviationKind.Time))]
    [InlineData("sen", nameof(AbbreviationKind.None))]
    [InlineData("gsa.gov", nameof(AbbreviationKind.None))]
    [InlineData("", nameof(AbbreviationKind.None))]
    public void A_word_before_a_full_stop_is_known_by_its_list_or_its_form(string word, string kind) =>
        Abbreviations.English.Classify(word).ToString().ShouldBe(kind);
}

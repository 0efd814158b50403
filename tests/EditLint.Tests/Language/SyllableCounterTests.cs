using CsCheck;
using EditLint.Core.Language;

namespace EditLint.Tests.Language;

public sealed class SyllableCounterTests
{
    [Theory]
    [InlineData(1, "a I the made times helped asked walked through straight eye eyes are our don't hmm 42 names caused shipped")]
    [InlineData(2, "table little wanted needed houses didn't isn't statement useful doing player beyond people business react surgeon prism writers’ layout")]
    [InlineData(3, "various idea creation employee animal completely created committee video radio museum poetic audience influence unhappy")]
    [InlineData(4, "community society material ability especially information")]
    [InlineData(5, "opportunity organization continuously possibility")]
    public void Words_have_the_syllables_that_a_dictionary_gives_them(int expected, string words)
    {
        foreach (var word in words.Split(' '))
            SyllableCounter.Count(word).ShouldBe(expected, word);
    }

    [Fact]
    public void Letter_case_and_accents_do_not_hide_a_vowel()
    {
        SyllableCounter.Count("STATEMENT").ShouldBe(2);
        SyllableCounter.Count("café").ShouldBe(2);
        SyllableCounter.Count("правительство").ShouldBe(4);
    }

    [Fact]
    public void Any_word_has_a_syllable_and_no_more_than_letters() => Gen.String[1, 100].Sample(word =>
    {
        var count = SyllableCounter.Count(word);

        count.ShouldBeInRange(1, word.Length + 1);
    });

    [Fact]
    public void Nothing_has_none() => SyllableCounter.Count("").ShouldBe(0);
}

using CsCheck;
using EditLint.Core.Language;

namespace EditLint.Tests.Language;

public sealed class TextStatisticsTests
{
    [Theory]
    [InlineData("One two three.", 3, 11)]
    [InlineData("Don't say it's the readers’ fault.", 6, 25)]
    [InlineData("A state-of-the-art file_name and 1,000 more", 11, 33)]
    [InlineData("The U.S. and the U.S.A. and J.R.R. Tolkien", 8, 27)]
    [InlineData("Plan A. Then plan B.", 5, 14)]
    [InlineData("The ****** is masked", 3, 11)]
    [InlineData("' ’ -- …", 0, 0)]
    [InlineData("Naïve café, 東京 Москва", 4, 17)]
    public void Words_are_runs_of_letters_digits_and_apostrophes(string text, int words, int characters)
    {
        var counted = TextStatistics.Empty.Add(text, sentences: 1);

        (counted.Words, counted.Characters).ShouldBe((words, characters));
    }

    [Fact]
    public void Long_and_complex_words_are_counted()
    {
        var counted = TextStatistics.Empty.Add("Bananas delighted the committee, interested in opportunities.", sentences: 1);

        counted.LongWords.ShouldBe(5);
        counted.PolysyllabicWords.ShouldBe(5);
        counted.ComplexWords.ShouldBe(4);
    }

    [Fact]
    public void Blocks_add_up()
    {
        var counted = TextStatistics.Empty.Add("One two.", 1).Add("Three. Four.", 2);

        (counted.Words, counted.Sentences, counted.Paragraphs).ShouldBe((4, 3, 2));
    }

    [Fact]
    public void Two_texts_count_as_much_as_one_after_the_other() => Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
    {
        var apart = TextStatistics.Empty.Add(a, 0).Add(b, 0);
        var together = TextStatistics.Empty.Add($"{a}\n\n{b}", 0);

        (together.Words, together.Characters, together.Syllables).ShouldBe((apart.Words, apart.Characters, apart.Syllables));
    });
}

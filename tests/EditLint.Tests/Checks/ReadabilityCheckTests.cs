using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class ReadabilityCheckTests
{
    // 10 words, 2 sentences, 20 syllables, 58 characters, 3 words of more than two syllables.
    private const string Text = "The committee deliberated until midnight. Nobody asked for the votes.";

    [Theory]
    [InlineData("Flesch-Kincaid", "9.96")]
    [InlineData("flesch-kincaid", "9.96")]
    [InlineData("Gunning Fog", "14.00")]
    [InlineData("Coleman-Liau", "12.38")]
    [InlineData("SMOG", "10.13")]
    [InlineData("Automated Readability", "8.39")]
    public void Each_measure_has_its_formula(string metric, string grade) =>
        TestRule.Lint($"extends: readability\nmessage: 'Grade %s.'\nmetrics: [{metric}]\ngrade: 1\n", Text).Single().Message.ShouldBe($"Grade {grade}.");

    [Fact]
    public void Of_several_measures_the_mean_counts()
    {
        const string Head = "extends: readability\nmessage: 'Grade {value}.'\nmetrics: [Gunning Fog, SMOG]\n";

        TestRule.Lint(Head + "grade: 12", Text).Single().Message.ShouldBe("Grade 12.06.");
        TestRule.Lint(Head + "grade: 12.1", Text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("# Only a heading\n")]
    [InlineData("")]
    public void A_document_without_running_text_has_no_grade(string text) =>
        TestRule.Lint("extends: readability\nmessage: Hard.\nmetrics: [SMOG]\ngrade: -100\n", text, "md").ShouldBeEmpty();

    [Theory]
    [InlineData("metrics: [Flesch-Kincade]\ngrade: 8", "There is no measure 'Flesch-Kincade'. Did you mean 'Flesch-Kincaid'?")]
    [InlineData("metrics: LIX\ngrade: 8", "There is no measure 'LIX'. The measures are Automated Readability, Coleman-Liau, Flesch-Kincaid, Gunning Fog, SMOG.")]
    [InlineData("grade: 8", "The rule does not say how to measure. Write 'metrics:' with a list of Automated Readability, Coleman-Liau, Flesch-Kincaid, Gunning Fog, SMOG.")]
    [InlineData("metrics: [SMOG]", "The rule does not say which grade is too high. Write 'grade:' with the highest that passes, such as 8.")]
    [InlineData("metrics: [SMOG]\ngrade: high", "'grade' must be a number such as 0.5, not 'high'.")]
    public void A_mistake_is_one_error(string keys, string message) =>
        TestRule.Errors("extends: readability\nmessage: Hard.\n" + keys).Single().Message.ShouldBe(message);
}

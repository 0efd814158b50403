using EditLint.Core.Fixing;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class QuotationStyleCheckTests
{
    private const string Rule = "extends: quotation-style\nmessage: '{kind} among {count} {other}'\nfix: safe\n";

    [Theory]
    [InlineData("“One,” he said. “Two.”\n\n[|\"|]Three,\" he said.")]
    [InlineData("\"One,\" he said. \"Two.\"\n\n[|“|]Three,” he said.")]
    [InlineData("“One,” he said. “Two.[|\"|]")]
    [InlineData("“One,” he said. [|\"|]Two.\"")]
    [InlineData("\"One,\" he said. [|“|]Two.”")]
    [InlineData("“One,” he said. The board was 6 feet 2\" long. “Two.”")]
    [InlineData("“One,” he said, and typed `\"two\"`.")]
    [InlineData("\"One\" and \"two\".")]
    [InlineData("“It’s 'two' and ‘three’ and «four»,” he said.")]
    public void Finds_the_marks_that_the_article_has_fewer_of(string marked) => TestRule.Verify(Rule, marked, "md");

    [Theory]
    [InlineData("“One,” he said. \"Two\" and \"three.\" “Four.” “Five.”", "“One,” he said. “Two” and “three.” “Four.” “Five.”")]
    [InlineData("\"One,\" he said. “Two.” \"Three.\"", "\"One,\" he said. \"Two.\" \"Three.\"")]
    [InlineData("“One,” he said. “Two.\"", "“One,” he said. “Two.”")]
    [InlineData("“One.”\n\n“Two.”\n\n\"Three, in three paragraphs.\n\n\"Four.\n\n\"Five.\"", "“One.”\n\n“Two.”\n\n“Three, in three paragraphs.\n\n“Four.\n\n“Five.”")]
    public void The_fix_knows_which_end_of_a_quotation_a_mark_is(string text, string expected)
    {
        var rule = TestRule.Load(Rule);

        var result = FixLoop.Run(new SourceText("a.txt", text), source => TestRule.Lint(rule, source), includeReview: false);

        result.Source.Text.ShouldBe(expected);
        TestRule.Lint(rule, result.Source).ShouldBeEmpty();
    }

    [Fact]
    public void A_mark_written_as_an_entity_has_no_fix() =>
        TestRule.Lint(Rule, "<p>“One,” he said. “Two.” &quot;Three.&quot;</p>", "html").Single().Fixes.ShouldBeEmpty();
}

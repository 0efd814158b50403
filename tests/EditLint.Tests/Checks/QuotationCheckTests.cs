using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class QuotationCheckTests
{
    private const string After = "\nThe council will meet again on Monday.";

    [Theory]
    [InlineData("He called the plan [|\"bold|] and left.")]
    [InlineData("He called the plan [|“bold|] and left.\nIt was “new” to all.")]
    [InlineData("[|\"We|] have waited, said Ana Ruiz.\n\"So have I,\" he said.")]
    [InlineData("# The [|\"last|] ferry\nIt has left.")]
    [InlineData("He said [|\"|] and stopped.")]
    [InlineData("\"One,\" he said. \"Two.\n[|\"Three|] and four.\nThat was all.")]
    public void An_unclosed_mark_is_underlined_with_its_first_word(string marked) => Check("UnclosedQuotation", marked);

    [Theory]
    [InlineData("He called the plan bold\" and left.")]
    [InlineData("The link has <a href=\"x>a mistake</a>.")]
    [InlineData("| \"")]
    [InlineData("\"One of us has to wait at home until the rain stops.\n\"Two.\"")]
    public void A_mark_that_opens_nothing_is_left_alone(string text) => Check("UnclosedQuotation", text);

    [Theory]
    [InlineData("As the mayor told me last week, the trouble is with the [|crane:|]")]
    [InlineData("In a speech last July, he [|said:|]")]
    [InlineData("It was late. As one of them put [|it:|]")]
    [InlineData("This is what Ana Ruiz had to say about the [|bridge:|]")]
    [InlineData("\"I agree,\" he said, and [|added:|]")]
    [InlineData("The plan, according to the [|mayor:|]")]
    public void A_lead_in_without_a_quotation_is_found(string leadIn)
    {
        Check("MissingQuotation", leadIn + After);
        Check("MissingQuotation", leadIn + "\n# Next" + After);
        Check("MissingQuotation", "It rained.\nIt rained on.\n" + leadIn + "\n-- Ines Calder");
        Check("MissingQuotation", leadIn);
    }

    [Theory]
    [InlineData("\"The crane has to go.\"")]
    [InlineData("“The crane has to go.”")]
    [InlineData("‘The crane has to go.’")]
    [InlineData("> The crane has to go.")]
    [InlineData("- The crane has to go.")]
    [InlineData("| The crane has to go.")]
    [InlineData("^ The crane has to go.")]
    [InlineData(": The crane has to go.")]
    [InlineData("     The crane has to go.")]
    [InlineData("— The crane has to go.")]
    [InlineData("1. The crane has to go.")]
    [InlineData("Q: Does the crane have to go?")]
    [InlineData("[video]")]
    [InlineData("<tweet/>")]
    [InlineData("https://example.org/crane")]
    public void What_can_be_the_quotation_is_taken_for_it(string following) => Check("MissingQuotation", "In a speech last July, he said:\n" + following);

    [Theory]
    [InlineData("He said three things happened:")]
    [InlineData("Here is what you need to know:")]
    [InlineData("She told us how to do it in these steps:")]
    [InlineData("Q:")]
    [InlineData("ANA RUIZ:")]
    [InlineData("The results:")]
    [InlineData("The word \"said\" has these letters in it, and some more:")]
    [InlineData("\"He told me this:\n\"Go to the landing.\"")]
    public void Other_lines_with_a_colon_announce_no_quotation(string line) => Check("MissingQuotation", line + After);

    [Fact]
    public void The_paragraph_that_should_be_the_quotation_is_related()
    {
        var found = Lint.With(Article.Of("He said:" + After), "MissingQuotation").Single();
        var related = found.Related.Single();
        related.Location.Start.Line.ShouldBe(2);
        related.Message.ShouldBe("the paragraph that should be the quotation");
    }

    private static void Check(string rule, string marked)
    {
        var (found, expected) = Lint.Marked(rule, marked);
        found.ShouldBe(expected);
    }
}

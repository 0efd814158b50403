using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
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

    [Theory]
    [InlineData("We will [|go,\"|] he said.")]
    [InlineData("It was late. We will [|go\"|]")]
    [InlineData("“It is [|late,””|] he said.")]
    [InlineData("He [|says,\"|] we go.\"")]
    [InlineData("They said ‘We [|go.”|]")]
    public void A_closing_mark_that_was_never_opened_is_underlined_with_its_last_word(string marked)
    {
        Check("UnopenedQuotation", marked);
        Lint.With(Article.Of(ExampleMarkup.Parse(marked).Text), "UnclosedQuotation", "UnopenedQuotation", "ReversedQuotationMark").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("“A,” he said. ”B,” she said.", "B")]
    [InlineData("“A,” he said. ”B,” she said. ”C,” he said.", null)]
    [InlineData("”B,” she said.", null)]
    [InlineData("“A,” he said. „B“ and »C«.", null)]
    public void A_mark_is_turned_the_wrong_way_where_the_article_turns_it_right_elsewhere(string text, string? word)
    {
        var found = Lint.With(Article.Of(text), "ReversedQuotationMark");
        found.Select(d => d.Match).ShouldBe(word is null ? [] : [$"”{word}"]);
        found.SelectMany(d => d.Fixes).Select(f => f.Safety).ShouldBe(word is null ? [] : [FixSafety.Safe]);
    }

    [Theory]
    [InlineData("\"We have asked for [|the\"|] he said.")]
    [InlineData("\"We have asked for [|money\"|] he said.")]
    public void A_quotation_that_stops_in_the_middle_of_a_sentence_is_found(string marked) => Check("TruncatedQuotation", marked);

    [Theory]
    [InlineData("The song \"We have asked for money\" Ruiz said.")]
    [InlineData("\"We Have Asked for the\" he said.")]
    [InlineData("\"We have asked for money\", he said.")]
    [InlineData("\"We have asked for the...\" he said.")]
    [InlineData("\"we have asked for the\" he said.")]
    public void Parts_of_sentences_titles_and_broken_off_speech_are_no_cut_quotations(string text) => Check("TruncatedQuotation", text);

    [Theory]
    [InlineData("Two days before the vote, Ruiz sent this [|message:|]")]
    [InlineData("Ruiz [|continued:|]")]
    [InlineData("The office found [|that:|]")]
    [InlineData("From her [|letter:|]")]
    public void Words_right_before_the_colon_announce_a_quotation(string leadIn) => Check("MissingQuotation", leadIn + After);

    [Theory]
    [InlineData("\"We have waited nine years for this bridge, said Ana Ruiz.", "\"We have waited nine years…\" has no closing mark", "Insert \" after \"…nine years for this bridge,\"")]
    [InlineData("“We go,’ he said.", "\"We go,’ he said.\" has no closing mark", "Replace ’ with ” after \"We go,\"")]
    [InlineData("We will go,” he said.", "\"We will go,\" has no opening mark", "Insert “ before \"We will go,\"")]
    public void The_message_cites_the_quotation_and_the_fix_says_what_it_does_and_where(string text, string message, string title)
    {
        var found = Lint.With(Article.Of(text), "UnclosedQuotation", "UnopenedQuotation").Single();
        found.Message.ShouldContain(message);
        found.Fixes.Select(f => f.Title).ShouldBe([title]);
    }

    [Theory]
    [InlineData("‘So it is,’ she said, ‘and he said, “We go. I stay. I wait.’", "“We")]
    [InlineData("‘So it is,’ she said, ‘and he said, “We go,’ and I stay.’", ",’")]
    [InlineData("‘So it is,’ she said, ‘and he said, “We go.” I stay. I wait.’", null)]
    public void An_inner_quotation_without_its_mark_is_found_once(string text, string? end)
    {
        var found = Lint.With(Article.Of("‘A,’ he said. ‘It is late,’ he said. ‘I see.’\n" + text), "UnclosedQuotation", "UnopenedQuotation");
        found.Length.ShouldBe(end is null ? 0 : 1);
        found.ShouldAllBe(d => d.Match.EndsWith(end!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Non », he said. It began « Cher Monsieur ».", "Integrity.UnopenedQuotation")]
    [InlineData("It began »Kære Herre«. »Nej, he said.", "Integrity.UnclosedQuotation")]
    public void A_guillemet_closes_where_the_article_closes_with_it(string text, string rule) =>
        Lint.With(Article.Of(text), "UnclosedQuotation", "UnopenedQuotation").Select(d => d.Descriptor.Id.ToString()).ShouldBe([rule]);

    [Fact]
    public void A_paragraph_that_stops_in_a_quotation_is_found_once()
    {
        var found = Lint.With(Article.Of("The council met on Monday. \"We have asked the state for money, and nobody in the capital has" + After), "UnclosedQuotation", "TruncatedParagraph");
        found.Select(d => d.Descriptor.Id.ToString()).ShouldBe(["Integrity.UnclosedQuotation"]);
    }

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

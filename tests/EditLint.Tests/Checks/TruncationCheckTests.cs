using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class TruncationCheckTests
{
    private const string Prose = "The council voted for the bridge on Monday night after nine years of talks and two lawsuits";

    [Theory]
    [InlineData("The council voted for the bridge on Monday night after nine years of talks and [|two|]")]
    [InlineData("The council voted for the bridge on Monday night, after nine years of talks, [|however|],")]
    [InlineData("The council voted for the bridge. It was late on Monday night, after nine years of \"talks and two [|lawsuits|]\"")]
    [InlineData("The council voted for the bridge on Monday night after nine years of talks with the Union ([|EU|])")]
    [InlineData("The council voted for the bridge on Monday night after nine years of talks in the year [|2026|]")]
    [InlineData("The council voted for the bridge on Monday night after nine years of talks and [|two|]\n# Cost")]
    [InlineData("The council voted for the bridge on Monday night after nine years of talks about [|cost|]\n- The bridge costs nine million.")]
    [InlineData("Ana Ruiz: The council voted for the bridge. It did so after nine years of talks and two [|lawsuits|]")]
    public void A_paragraph_that_just_stops_is_found(string marked) => Check(marked);

    [Theory]
    [InlineData("We believe [|the|]")]
    [InlineData("The gates of the old [|and|]")]
    [InlineData("We [|reached|]")]
    [InlineData("When we look at the gates, [|we|]")]
    [InlineData("As a result of the vote, [|we’ve|]")]
    [InlineData("Opened in May, the gates help you reduce the [|time|]")]
    [InlineData("The vote was late. Fortunately, the [|wall|]")]
    [InlineData("Ana Ruiz: During the works you might not need a [|ferry|]")]
    [InlineData("Gates on the north bank of the [|river|]")]
    public void A_short_paragraph_is_found_when_its_words_show_a_sentence(string marked) =>
        Check($"The mayor spoke first, and then the engineers came in.\n{marked}\nWork begins in May, and the ferry will run until then.");

    [Theory]
    [InlineData("Where it comes from")]
    [InlineData("How we did it")]
    [InlineData("WE BELIEVE THE")]
    [InlineData("What you should know")]
    [InlineData("A bridge for all")]
    [InlineData("Where: the town hall in May")]
    [InlineData("We will run from\n- Leeds")]
    [InlineData("We moved it to\n: code")]
    [InlineData("Photo by Ana Ruiz")]
    public void A_short_line_that_may_be_a_heading_is_left_alone(string line) =>
        Check($"The mayor spoke first, and then the engineers came in.\n{line}\nWork begins in May, and the ferry will run until then.");

    [Theory]
    [InlineData("For each [|question|]")]
    [InlineData("The gates of the old [|wall|]")]
    [InlineData("Part of the wall")]
    [InlineData("Since February")]
    [InlineData("For each question:")]
    public void Where_headings_are_marked_a_short_line_that_begins_as_a_sentence_is_one(string line) =>
        Check($"# The wall\nThe mayor spoke first, and then the engineers came in.\n{line}\n# The gates\nWork begins in May, and the ferry will run until then.");

    [Fact]
    public void Lines_of_a_poem_run_on_without_a_mark() =>
        Lint.With(new PlainTextReader().Read(new SourceText("poem.txt", """
            Of old the river ran below the town.

            I said that I was the daughter of
            The men who dug the old canal in vain
            And never saw the water that it holds.
            """)), "TruncatedParagraph").ShouldBeEmpty();

    [Fact]
    public void An_author_who_leaves_the_mark_off_again_and_again_means_it()
    {
        const string body = "\nWork begins in May, and the ferry will run until then.\n";
        Check($"The mayor spoke first.{body}We like it a lot{body}They say it is fine{body}He has seen it all{body}");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("!")]
    [InlineData("?”")]
    [InlineData(".'\"")]
    [InlineData(".)")]
    [InlineData("...")]
    [InlineData("…")]
    [InlineData(":")]
    [InlineData(";")]
    [InlineData(" —")]
    [InlineData(" --")]
    [InlineData(".¹")]
    [InlineData(".*")]
    [InlineData(". (Photo by Ana Ruiz)")]
    [InlineData(".\" -- Ana Ruiz")]
    [InlineData(".” – Ana Ruiz-Calder, mayor")]
    [InlineData(" at https://example.org/bridge")]
    [InlineData(" at bridge@example.org")]
    [InlineData(" at example.org")]
    [InlineData(" `bridge`")]
    [InlineData(" {{ bridge }}")]
    [InlineData(" 🌉")]
    public void A_paragraph_that_ends_in_a_mark_is_whole(string end) => Check(Prose + end);

    [Theory]
    [InlineData(": code")]
    [InlineData("> A quote")]
    [InlineData("| A cell")]
    [InlineData("- cars and bicycles, which ends the sentence")]
    public void A_paragraph_that_leads_on_is_left_alone(string following) => Check(Prose + "\n" + following);

    [Theory]
    [InlineData("# " + Prose)]
    [InlineData("- " + Prose)]
    [InlineData("> " + Prose)]
    [InlineData("| " + Prose)]
    [InlineData("^ " + Prose)]
    [InlineData("The council voted for the bridge on Monday night")]
    [InlineData("• " + Prose)]
    [InlineData("2. " + Prose)]
    [InlineData("What: " + Prose)]
    [InlineData("{% image bridge %} " + Prose)]
    [InlineData("The Council Votes for the Bridge on Monday Night After Nine Years of Talks and Two Lawsuits")]
    [InlineData("THE COUNCIL VOTES FOR THE BRIDGE ON MONDAY NIGHT AFTER NINE YEARS OF TALKS")]
    [InlineData(Prose + "\nThe ferry will run until the bridge is open and then it will be sold to the county")]
    [InlineData("Reporting by " + Prose)]
    public void What_is_no_running_prose_is_left_alone(string text) => Check(text);

    private static void Check(string marked)
    {
        var (found, expected) = Lint.Marked("TruncatedParagraph", marked);
        found.ShouldBe(expected);
    }
}

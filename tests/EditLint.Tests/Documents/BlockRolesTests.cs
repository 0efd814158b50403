using EditLint.Core.Documents;
using EditLint.Tests.Support;

namespace EditLint.Tests.Documents;

public sealed class BlockRolesTests
{
    private const string Body = "The council voted for the bridge on Monday night.\nWork begins in May, and the ferry will run until then.\n";

    [Fact]
    public void A_story_without_markup_has_headline_byline_dateline_lede_and_sign_off() =>
        Roles("Council votes for the bridge\nBy Ines Calder\nMarch 3, 2009\n" + Body + "-- Ines Calder\nReporting by Ines Calder; editing by Tom Arkwright")
            .ShouldBe([BlockRole.Headline, BlockRole.Byline, BlockRole.Dateline, BlockRole.Lede, BlockRole.Body, BlockRole.SignOff, BlockRole.Boilerplate]);

    [Theory]
    [InlineData("Is there a deal on the bridge?")]
    [InlineData("Council Votes for Bridge")]
    public void A_short_first_line_without_a_full_stop_is_the_headline(string line) => Roles(line + "\n" + Body)[0].ShouldBe(BlockRole.Headline);

    [Theory]
    [InlineData("The council has voted.")]
    [InlineData("The mayor said this in the evening:")]
    [InlineData("The council of the town voted on Monday night after nine years of talks to build a bridge where the old ferry runs")]
    public void Another_first_line_is_the_lede(string line) => Roles(line + "\n" + Body)[0].ShouldBe(BlockRole.Lede);

    [Fact]
    public void Text_below_a_dateline_in_its_paragraph_is_the_lede() =>
        Roles("# Bridge\nGENEVA, March 3 (AP) -- The council voted for the bridge.")[1].ShouldBe(BlockRole.Lede);

    [Fact]
    public void The_first_heading_is_the_headline_and_the_others_are_not() =>
        Roles("# Bridge\n" + Body + "# Cost\nIt will cost nine million.").ShouldBe([BlockRole.Headline, BlockRole.Lede, BlockRole.Body, BlockRole.Subheading, BlockRole.Body]);

    [Fact]
    public void A_heading_below_the_lede_is_no_headline() => Roles(Body + "# Cost")[2].ShouldBe(BlockRole.Subheading);

    [Theory]
    [InlineData("-- Ines Calder")]
    [InlineData("--Ines Calder")]
    [InlineData("— Ines Calder, Harrow Landing")]
    [InlineData("– Ines Calder and Tom Arkwright")]
    [InlineData("-30-")]
    [InlineData("– 30 –")]
    [InlineData("ENDS")]
    [InlineData("(END)")]
    public void A_dash_with_a_name_or_an_end_mark_signs_off(string line) => Roles(Body + line)[^1].ShouldBe(BlockRole.SignOff);

    [Theory]
    [InlineData("- Ines Calder")]
    [InlineData("-- and then the bridge fell")]
    [InlineData("— Ines Calder went home after the vote.")]
    [InlineData("Ines Calder")]
    [InlineData("End of the line")]
    public void Other_lines_do_not_sign_off(string line) => Roles(Body + line)[^1].ShouldBe(BlockRole.Body);

    [Theory]
    [InlineData("> The water comes and goes.")]
    [InlineData("\"The water comes and goes.\"")]
    [InlineData("“The water comes and goes.”")]
    public void A_name_below_a_quotation_is_its_speaker(string quotation) => Roles(Body + quotation + "\n-- Tom Arkwright")[^1].ShouldBe(BlockRole.Body);

    [Fact]
    public void A_name_below_the_first_paragraph_signs_an_epigraph() => Roles("All water runs to the sea.\n-- Tom Arkwright\n" + Body)[1].ShouldBe(BlockRole.Body);

    [Theory]
    [InlineData("Editor's note: This story has been shortened.")]
    [InlineData("(Reporting by Ines Calder)")]
    [InlineData("Tom Arkwright contributed to this report.")]
    [InlineData("Copyright 2026 The Harrow Herald. All rights reserved.")]
    [InlineData("Follow us on the web for more.")]
    [InlineData("Ines Calder is a reporter for the Harrow Herald.")]
    [InlineData("The Associated Press contributed to this story.")]
    public void Notes_around_the_story_are_boilerplate(string line) => Roles(Body + line)[^1].ShouldBe(BlockRole.Boilerplate);

    [Theory]
    [InlineData("Copyright law is older than the bridge.")]
    [InlineData("Subscribers of the paper met on Monday.")]
    [InlineData("He said that he contributed to this report card.")]
    public void Sentences_that_begin_alike_are_body(string line) => Roles(Body + line)[^1].ShouldBe(BlockRole.Body);

    [Fact]
    public void A_sentence_about_a_writer_in_the_middle_is_body() =>
        Roles("It rained.\nIt rained on.\nAna Ruiz is a reporter for the Herald.\n" + Body + Body + Body)[2].ShouldBe(BlockRole.Body);

    [Fact]
    public void Captions_keep_their_role_and_lists_are_body() => Roles(Body + "^ The old ferry\n- one\n> two").Skip(2).ShouldBe([BlockRole.Caption, BlockRole.Body, BlockRole.Body]);

    private static BlockRole[] Roles(string text) => [.. Article.Of(text).ProseBlocks.Select(b => b.Role)];
}

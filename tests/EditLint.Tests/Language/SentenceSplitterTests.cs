using EditLint.Core.Language;

namespace EditLint.Tests.Language;

/// <summary>A pilcrow stands where a sentence must end; the text that is split has a blank there.</summary>
public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The dam held. ¶ The town slept.")]
    [InlineData("Who broke the dam? ¶ Nobody knows.")]
    [InlineData("Run! ¶ The water is coming.")]
    [InlineData("Run!! ¶ Now!? ¶ Where to?! ¶ Up the hill.")]
    [InlineData("A heading without a stop")]
    public void A_full_stop_a_question_mark_and_an_exclamation_mark_end_a_sentence(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("Mr. Ortiz called Sen. Patty Lee. ¶ She called Gov. Ann Roe.")]
    [InlineData("Lt. Col. Dee and Maj. Gen. Fox saw Dr. Who at Mt. Hood.")]
    [InlineData("MR. ORTIZ CALLED GOV. ROE. ¶ SHE LEFT.")]
    [InlineData("Take the fast road, e.g. Highway 9, i.e. Main Street.")]
    [InlineData("Lakers vs. Celtics was shown. ¶ P.S. I was there.")]
    public void A_title_never_ends_a_sentence(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("The book by P. D. Q. Hill sold. ¶ So did one by K.L. Moss.")]
    [InlineData("She met Paul I. Stone. ¶ It was you and I. ¶ Was it fun?")]
    [InlineData("They tried vitamin C. ¶ It helped.")]
    public void An_initial_belongs_to_the_name_behind_it(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("The U.S. Senate met. ¶ He left the U.S. ¶ They stayed in the U.K. Parliament.")]
    [InlineData("He came to the U.S. in May. ¶ \"I like the U.S.\" ¶ Then he left.")]
    [InlineData("She runs Acme Inc. from home. ¶ She sold Acme Inc. ¶ The price was low.")]
    [InlineData("Sammy Davis Jr. sang. ¶ We saw Sammy Davis Jr. ¶ He danced. ¶ It was Davis Jr.'s night.")]
    [InlineData("It rained in Peoria, Ill. ¶ The fields drank. ¶ Then Ill. Gov. Bo Hart came.")]
    [InlineData("She lives on 9th st. near the park. ¶ He lives on Oak St. ¶ They met.")]
    [InlineData("The firm of Ball, Chain & Co. at last paid. ¶ Call Ball and co. ¶ They know.")]
    [InlineData("Bring pens, paper, etc. ¶ Staff will help. ¶ Pens, etc. are here.")]
    [InlineData("Moss et al. (2003) found it. ¶ Roe v. Wade was cited.")]
    [InlineData("Sen. Bo Hart (D-Calif.) Hart agreed.")]
    public void An_abbreviation_ends_a_sentence_only_before_a_frequent_first_word(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("Doors open at 8 p.m. Monday. ¶ The show is at 9 p.m. EST.")]
    [InlineData("We left at 4 A.M. ¶ Mrs. Bell drove.")]
    [InlineData("By 6 a.m. Mrs. Bell was awake.")]
    [InlineData("He slept until 11 a.m. and ate.")]
    public void A_time_ends_a_sentence_before_a_capital_but_for_a_day_or_a_zone(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("See No. 7. ¶ No. ¶ He said no. ¶ They asked why.")]
    [InlineData("Read p. 12, fig. 3 and Vol. II. ¶ On page 5. ¶ The rest follows.")]
    [InlineData("It was Jan. 5 and then Sept. 11. ¶ Rain fell in Oct. ¶ The river rose.")]
    [InlineData("It cost $4.75. ¶ Now it is 3.5 percent off. ¶ Call at 10.30.")]
    [InlineData("The point is N°. 44.12.")]
    public void A_number_keeps_its_abbreviation_and_its_decimals(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("Read README.md. ¶ Then see 18F.gsa.gov. ¶ Write to a.b@news.org.")]
    [InlineData("Go to https://a.example/x.html?q=c. ¶ Try it.")]
    [InlineData("It runs on .NET. ¶ .NET is fast.")]
    [InlineData("It is live. ¶ cloud.gov hosts it.")]
    public void A_stop_inside_a_name_of_a_file_or_site_ends_nothing(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("\"It works.\" ¶ She smiled.")]
    [InlineData("“It works.” ¶ She smiled. ¶ ‘Fine.’ ¶ He left.")]
    [InlineData("\"Does it work?\" she asked. ¶ \"Yes!\" he said.")]
    [InlineData("He wrote, 'It works.' and left.")]
    [InlineData("\"Does it work?\" Ms. Ann Roe asked. ¶ \"No!\" ¶ He left.")]
    [InlineData("“We won. ¶ We always win,” he said.")]
    [InlineData("He left. ¶ “We won,” he said.")]
    public void A_quotation_mark_stays_with_the_stop_before_it(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("The mayor (He was late again.) opened the fair.")]
    [InlineData("The mayor (he was late. Nobody minded.) opened the fair. ¶ It rained.")]
    [InlineData("(The mayor was late. ¶ Nobody minded.) ¶ It rained.")]
    [InlineData("He paid (or did he?) ¶ The bill was gone.")]
    [InlineData("A bracket (was lost here. ¶ The text goes on.")]
    public void Inside_brackets_that_open_within_a_sentence_none_ends(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("It was agreed.[1] ¶ Then it was not.[2][3] ¶ The end.")]
    [InlineData("It was agreed.² ¶ The policy.14 ¶ Later it was not.")]
    public void A_note_sign_stays_with_its_sentence(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("I waited... and waited… and waited.")]
    [InlineData("I waited… ¶ Then I left. ¶ I waited.... ¶ Nobody came.")]
    [InlineData("I waited . . . I think . . . and left.")]
    [InlineData("I waited . . . . ¶ Nobody came.")]
    [InlineData("I waited. ¶ … Nobody came.")]
    [InlineData("I waited. ¶ . . . Nobody came.")]
    [InlineData("\"He [...] slept [...]\" (Roe 12).")]
    [InlineData("...")]
    [InlineData("? ! ?")]
    public void An_ellipsis_ends_a_sentence_only_before_a_capital(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("Sales rose. ¶ iPhone sales fell. ¶ npm is a tool.")]
    [InlineData("Staff came. ¶ 18F came. ¶ 3 people left. ¶ $5 was lost. ¶ @press wrote it.")]
    [InlineData("It rained all night. ¶ then it stopped.")]
    [InlineData("It ended -- well, almost. ¶ -- Ann Roe")]
    public void A_sentence_may_begin_with_a_small_letter_or_none(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("He works at Yahoo! in Ohio. ¶ Yahoo! News wrote it. ¶ He left Yahoo! ¶ It was time.")]
    public void A_name_may_hold_an_exclamation_mark(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("1. Open the box ¶ 2. Read the note ¶ 3. Close the box")]
    [InlineData("1) Open the box. ¶ Look inside. ¶ 2) Read the note.")]
    [InlineData("1.) Open the box ¶ 2.) Read the note")]
    [InlineData("a. Open the box ¶ b. Read the note")]
    [InlineData("• Open the box ¶ • Read the note")]
    [InlineData("⁃4. Open the box ¶ ⁃5. Read the note")]
    [InlineData("Turn to page 2. ¶ The law, Sec. 3) The rest, is there.")]
    [InlineData("News • Sport • Weather")]
    public void A_list_in_one_line_is_split_before_its_items(string marked) => ShouldSplit(marked);

    [Fact]
    public void A_line_break_is_white_space() =>
        Split("  The dam\r\nheld. The\ntown slept.\n").ShouldBe(["The dam\r\nheld.", "The\ntown slept."]);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void A_text_without_characters_has_no_sentences(string text) => SentenceSplitter.Split(text).ShouldBeEmpty();

    private static void ShouldSplit(string marked) => Split(marked.Replace("¶ ", "")).ShouldBe(marked.Split(" ¶ "));

    private static string[] Split(string text) => [.. SentenceSplitter.Split(text).Select(span => text.Substring(span.Start, span.Length))];
}

using System.Globalization;
using CsCheck;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class WeekdayCheckTests
{
    // Until 1923 the Julian calendar has a say.
    private static readonly Gen<DateOnly> Dates = Gen.Int[new DateOnly(1924, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly string[] Forms =
    [
        "{0}, {1:MMMM d, yyyy}",
        "{0} {1:d MMMM yyyy}",
        "{0}, {1:MMMM d} {1:yyyy}",
        "{2}., {1:MMM. d, yyyy}",
        "{2} {1:d MMM yyyy}",
        "{0} evening, {1:MMMM d, yyyy}",
        "{0} ({1:yyyy-MM-dd})",
        "{0}, {1:yyyy-MM-dd}",
        "{0}, the {1:%d}th of {1:MMMM}, {1:yyyy}",
        "{1:MMMM d, yyyy}, was a {0}",
        "{1:MMMM d, yyyy}, a {0}",
        "{1:d MMMM yyyy} ({0})",
        "{0},\n{1:MMMM d, yyyy}",
    ];

    private static readonly string Rule = RuleText.Of("Integrity", "WeekdayMismatch");

    [Fact]
    public void The_weekday_that_the_calendar_has_is_silent_in_every_form() =>
        Gen.Select(Dates, Gen.Int[0, Forms.Length - 1].Select(i => Forms[i])).Sample((date, form) => Check($"It was so on {Write(form, date, date.DayOfWeek)}, and then."), iter: 400);

    [Fact]
    public void Any_other_weekday_is_found_in_every_form() =>
        Gen.Select(Dates, Gen.Int[0, Forms.Length - 1].Select(i => Forms[i]), Gen.Int[1, 6]).Sample(
            (date, form, days) => Check($"It was so on [|{Write(form, date, date.AddDays(days).DayOfWeek)}|], and then."), iter: 400);

    [Fact]
    public void A_slashed_date_is_found_only_when_neither_way_to_read_it_fits() =>
        Gen.Select(Dates, Gen.Enum<DayOfWeek>()).Sample(
            (date, weekday) =>
            {
                var written = string.Create(CultureInfo.InvariantCulture, $"{weekday}, {date:M/d/yyyy}");
                var fits = date.DayOfWeek == weekday || (date.Day <= 12 && new DateOnly(date.Year, date.Day, date.Month).DayOfWeek == weekday);
                Check(fits ? $"It was so on {written}." : $"It was so on [|{written}|].");
            },
            iter: 300);

    [Theory]
    [InlineData("It was on Sunday, February 29, 2004.")]
    [InlineData("It was on [|Saturday, February 29, 2004|].")]
    [InlineData("It was on Tuesday, February 29, 2000.")]
    [InlineData("It will be on [|Monday, February 29, 2100|].")]
    [InlineData("It was on [|Thursday, April 31, 2015|].")]
    [InlineData("It was on [|Thursday, April 31|].")]
    [InlineData("It was on Thursday, February 29.")]
    [InlineData("It was on [|April 31, 2015|], and on [|31st of June 2015|].")]
    [InlineData("It was on [|February 29, 2015|], not on February 29, 2016, or April 30, 2015.")]
    [InlineData("It was on February 29, 1900, in Moscow. It is in issue 31 June 2015, and on April 31.")]
    public void Leap_days_and_days_that_no_month_has_are_known(string marked) => Check(marked);

    [Theory]
    [InlineData("On Sunday, January 22, 1905, and, by the old calendar, Sunday, January 9, 1905, shots were heard.")]
    [InlineData("On [|Tuesday, January 9, 1905|], shots were heard.")]
    [InlineData("He died on Saturday, April 15, 1865.")]
    public void Histories_may_use_the_Julian_calendar(string marked) => Check(marked);

    [Theory]
    [InlineData("On Monday and Tuesday, March 2 and 3, 2015.")]
    [InlineData("On [|Monday and Tuesday, March 3 and 4, 2015|].")]
    [InlineData("From Monday through Friday, March 2-6, 2015.")]
    [InlineData("From [|Monday to Thursday, March 2-6, 2015|].")]
    [InlineData("On Tuesday, March 2 and 3, 2015.")]
    [InlineData("On Monday or Tuesday, March 3, 2015.")]
    [InlineData("Tuesday, March 3 - Thursday, March 5, 2015.")]
    [InlineData("Open Sat., March 7, and Sun., March 8, 2015.")]
    public void Several_days_are_compared_one_by_one(string marked) => Check(marked);

    [Theory]
    [InlineData("The Sun, March 3, 2015, had it.")]
    [InlineData("He came on Monday. March 3, 2015, was cold.")]
    [InlineData("Monday's meeting on March 3, 2015, was long.")]
    [InlineData("They wed March 3, 2015, and sat May 4, 2015.")]
    [InlineData("See `Monday, March 3, 2015` in the code.")]
    [InlineData("On Monday, May 3 million people came.")]
    [InlineData("On Monday, March 3, it rained.")]
    public void What_is_no_weekday_with_its_date_is_left_alone(string text) => Check(text);

    [Theory]
    [InlineData("---\ntitle: A\ndate: 2016-05-02 10:00:00 -0400\n---\n\nIt is on {0}.\n", "md")]
    [InlineData("---\ntitle: A\ndate: May 2, 2016\n---\n\nIt is on {0}.\n", "md")]
    [InlineData("+++\ntitle = \"A\"\ndate = 2016-05-02\n+++\n\nIt is on {0}.\n", "md")]
    [InlineData("<html><head><meta property=\"article:published_time\" content=\"2016-05-02T10:00:00Z\"></head><body><p>It is on {0}.</p></body></html>", "html")]
    [InlineData("<html><body><h1>The vote</h1><p>By Ana Ruiz <time datetime=\"2016-05-02\">yesterday</time></p><p>It is on {0}.</p></body></html>", "html")]
    [InlineData("The vote\n\nBy Ana Ruiz | May 2, 2016 9:00 am\n\nThe council meets again to hear the case of the bridge. It is on {0}.\n", "txt")]
    public void A_date_without_a_year_is_measured_by_the_article_s_own(string article, string format)
    {
        TestRule.Verify(Rule, article.Replace("{0}", "Tuesday, May 3", StringComparison.Ordinal), format);
        TestRule.Verify(Rule, article.Replace("{0}", "[|Wednesday, May 3|]", StringComparison.Ordinal), format);
        TestRule.Verify(Rule, article.Replace("{0}", "Saturday, December 26", StringComparison.Ordinal), format);
        TestRule.Verify(Rule, article.Replace("{0}", "[|Wednesday, December 26|]", StringComparison.Ordinal), format);
        TestRule.Verify(Rule, article.Replace("{0}", "Saturday to Tuesday, April 30 - May 3", StringComparison.Ordinal), format);
        TestRule.Verify(Rule, article.Replace("{0}", "[|Sunday - Tuesday, April 30|] - May 3", StringComparison.Ordinal), format);
    }

    [Fact]
    public void The_time_of_a_related_story_is_not_the_article_s() =>
        TestRule.Verify(Rule, "<html><body><h1>The vote</h1><p>By Ana Ruiz</p><p>It is on Wednesday, May 3, in the old hall.</p><aside><time datetime=\"2016-05-02\">Monday</time></aside></body></html>", "html");

    [Theory]
    [InlineData("posts/2016-01-04-vote.md", "It was on Wednesday, December 30.")]
    [InlineData("posts/2016-01-04-vote.md", "It was on [|Friday, December 30|].")]
    [InlineData("2016/01/04/vote.md", "It was on [|Friday, December 30|].")]
    [InlineData("site_2016-01-04_vote.md", "It was on [|Friday, December 30|].")]
    [InlineData("posts/2016-01-04-vote.md", "The case is of 2011. It was on Friday, December 30, that they met.")]
    [InlineData("posts/2016-01-04-vote.md", "It will be a year from now, on Friday, December 30.")]
    [InlineData("posts/vote.md", "It was on Friday, December 30.")]
    public void The_file_s_name_may_say_the_year_and_the_text_another(string path, string marked)
    {
        var (text, expected) = EditLint.Core.Rules.ExampleMarkup.Parse(marked);
        TestRule.Lint(TestRule.Load(Rule), new SourceText(path, text)).Select(d => d.Location.Span).ShouldBe(expected);
    }

    [Fact]
    public void The_message_says_what_day_it_was_and_the_nearest_that_fits() =>
        TestRule.Lint(Rule, "It was on Sunday, March 21, 2016.").Single().Message
            .ShouldBe("\"Sunday, March 21, 2016\" does not fit the calendar: March 21, 2016, is a Monday, and the nearest Sunday is March 20. Correct the weekday or the date.");

    private static void Check(string marked) => TestRule.Verify(Rule, marked, "md");

    private static string Write(string form, DateOnly date, DayOfWeek weekday) =>
        string.Format(CultureInfo.InvariantCulture, form, weekday, date.ToDateTime(default), weekday.ToString()[..3]);
}

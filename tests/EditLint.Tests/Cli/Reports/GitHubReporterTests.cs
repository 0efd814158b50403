using System.Text;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli.Reports;

public sealed class GitHubReporterTests
{
    [Fact]
    public void It_lists_all_findings_in_groups_and_annotates_the_worst_first() =>
        GitHub(RichReport.Options, RichReport.Results).ShouldBe("""
            ::group::-plain.md
            -plain.md: error EditLint.RuleFailure House.Odd failed with ArgumentException: no such option.
            -plain.md:1:1: error House.Repeated This passage of 4 words repeats another.
            -plain.md:3:6: suggestion House.Wordy "utilize" says no more than "use".
            ::endgroup::
            ::group::../notes/é.txt
            ../notes/é.txt:1:1: warning House.Odd Odd.
            ::endgroup::
            ::group::content/-été & "<100%25>, a:b ::c.md
            content/-été & "<100%>, a:b ::c.md:1:9: suggestion House.Wordy "utilize" says no more: 100% than "use", <b>␁�.
            content/-été & "<100%>, a:b ::c.md:2:5: warning House.Odd Odd: ]]> ## [error] ::error::
            content/-été & "<100%>, a:b ::c.md:3:6: error House.Repeated It stands twice.
            content/-été & "<100%>, a:b ::c.md:5:1: warning House.Odd Something is missing.
            ::endgroup::
            ::group::content/locked.md
            content/locked.md: error EditLint.UnreadableFile No permission.
            ::endgroup::
            ::error file=-plain.md,title=EditLint.RuleFailure::House.Odd failed with ArgumentException: no such option.
            ::error file=-plain.md,line=1,endLine=2,title=House.Repeated::This passage of 4 words repeats another.
            ::error file=content/-été & "<100%25>%2C a%3Ab%0A%3A%3Ac.md,line=3,endLine=3,col=6,endColumn=11,title=House.Repeated::It stands twice.
            ::error file=content/locked.md,title=EditLint.UnreadableFile::No permission.
            ::warning file=../notes/é.txt,line=1,endLine=1,col=1,endColumn=4,title=House.Odd::Odd.
            ::warning file=content/-été & "<100%25>%2C a%3Ab%0A%3A%3Ac.md,line=2,endLine=3,title=House.Odd::Odd: ]]> ##[error] ::error::
            ::warning file=content/-été & "<100%25>%2C a%3Ab%0A%3A%3Ac.md,line=5,endLine=5,col=1,endColumn=1,title=House.Odd::Something is missing.
            ::notice file=-plain.md,line=3,endLine=3,col=6,endColumn=13,title=House.Wordy::"utilize" says no more than "use".
            ::notice file=content/-été & "<100%25>%2C a%3Ab%0A%3A%3Ac.md,line=1,endLine=1,col=9,endColumn=16,title=House.Wordy::"utilize" says%0Ano more: 100%25 than "use", <b>␁�.

            """);

    [Fact]
    public void No_more_annotations_are_written_than_GitHub_shows_and_the_rest_is_counted()
    {
        var lines = GitHub(RichReport.Options, RichReport.Long("a.md", 60), RichReport.Long("b.md", 60)).Split('\n');

        lines.Count(l => l.StartsWith("::error ")).ShouldBe(10);
        lines.Count(l => l.StartsWith("::warning ")).ShouldBe(10);
        lines.Count(l => l.StartsWith("::notice ")).ShouldBe(10);
        lines[^2].ShouldBe("::notice title=EditLint::91 more findings are not shown here. The log of this step lists all of them.");
        lines.Count(l => l.StartsWith("a.md:") || l.StartsWith("b.md:")).ShouldBe(120);
    }

    [Fact]
    public void Ten_of_a_kind_are_all_shown_and_eleven_are_not()
    {
        GitHub(RichReport.Options, RichReport.Long("a.md", 30)).Split('\n').Count(l => l.StartsWith("::notice ")).ShouldBe(10);
        GitHub(RichReport.Options, RichReport.Long("a.md", 30)).ShouldNotContain("not shown");
        // With eleven suggestions, two make room for the notice.
        GitHub(RichReport.Options, RichReport.Long("a.md", 31)).ShouldContain("::notice title=EditLint::2 more findings are not shown here.");
    }

    [Fact]
    public void Nothing_is_written_when_nothing_is_found() =>
        GitHub(RichReport.Options, RichReport.Clean).ShouldBe("");

    [Fact]
    public void An_article_cannot_give_orders_to_the_runner()
    {
        var source = new SourceText("::set-output name=a::b.md", "x");
        var lines = GitHub(RichReport.Options, new LintResult(source, [RichReport.Finding(RichReport.Odd, source, "x", "a\n::error::b\r##[add-path]c")])).Split('\n');

        lines.Where(l => l.StartsWith("::")).Select(l => l[..l.IndexOfAny([' ', ':'], 2)]).ShouldBe(["::group", "::endgroup", "::warning"]);
        lines[1].ShouldBe("./::set-output name=a::b.md:1:1: warning House.Odd a ::error::b ## [add-path]c");
        lines[3].ShouldBe("::warning file=%3A%3Aset-output name=a%3A%3Ab.md,line=1,endLine=1,col=1,endColumn=2,title=House.Odd::a%0A::error::b%0A##[add-path]c");
    }

    [Fact]
    public void The_job_summary_is_added_to_what_is_there_with_the_totals_first()
    {
        using var folder = new TemporaryFolder().With("summary.md", "# Before\n\n");
        var file = Path.Combine(folder.Path, "summary.md");

        GitHub(WithSummary(file), RichReport.Results);

        File.ReadAllText(file).ShouldBe("""
            # Before

            ## EditLint

            **4 errors, 3 warnings and 2 suggestions** in 4 of 5 files. The check is not complete: 2 problems with rules or files.

            ### Errors

            | place | rule | message |
            | --- | --- | --- |
            | -plain.md | EditLint.RuleFailure | House.Odd failed with ArgumentException&#58; no such option. |
            | -plain.md&#58;1&#58;1 | House.Repeated | This passage of 4 words repeats another. |
            | content/-été &amp; "&lt;100%&gt;, a&#58;b &#58;&#58;c.md&#58;3&#58;6 | House.Repeated | It stands twice. |
            | content/locked.md | EditLint.UnreadableFile | No permission. |

            ### Warnings

            | place | rule | message |
            | --- | --- | --- |
            | ../notes/é.txt&#58;1&#58;1 | House.Odd | Odd. |
            | content/-été &amp; "&lt;100%&gt;, a&#58;b &#58;&#58;c.md&#58;2&#58;5 | House.Odd | Odd&#58; \]\]&gt; &#35;&#35;\[error\] &#58;&#58;error&#58;&#58; |
            | content/-été &amp; "&lt;100%&gt;, a&#58;b &#58;&#58;c.md&#58;5&#58;1 | House.Odd | Something is missing. |

            ### Suggestions

            | place | rule | message |
            | --- | --- | --- |
            | -plain.md&#58;3&#58;6 | House.Wordy | "utilize" says no more than "use". |
            | content/-été &amp; "&lt;100%&gt;, a&#58;b &#58;&#58;c.md&#58;1&#58;9 | House.Wordy | "utilize" says no more&#58; 100% than "use", &lt;b&gt;␁�. |


            """);
    }

    [Fact]
    public void A_clean_run_says_so_in_the_summary()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "summary.md");

        GitHub(WithSummary(file), RichReport.Clean).ShouldBe("");

        File.ReadAllText(file).ShouldBe("## EditLint\n\nNothing found in 1 file.\n\n");
    }

    [Fact]
    public void A_summary_that_cannot_be_written_is_a_warning()
    {
        using var folder = new TemporaryFolder();

        GitHub(WithSummary(Path.Combine(folder.Path, "no", "summary.md")), RichReport.Clean).ShouldStartWith("::warning title=EditLint::The job summary could not be written to the file that GITHUB_STEP_SUMMARY names: ");
    }

    [Fact]
    public void A_summary_that_is_too_long_keeps_the_worst_and_counts_the_rest()
    {
        var summary = new GitHubSummary(mostBytes: 100);
        Add(Severity.Suggestion, 9);
        Add(Severity.Warning, 4);
        Add(Severity.Error, 3);
        Add(Severity.Suggestion, 1);

        var text = Encoding.UTF8.GetString(summary.ToBytes(new LintSummary { Files = 1, FilesWithFindings = 1, Errors = 3, Warnings = 4, Suggestions = 10 }));

        // Each row has ten bytes.
        text.Split('\n').Count(l => l == "| Error  |").ShouldBe(3);
        text.Split('\n').Count(l => l == "| Warnin |").ShouldBe(4);
        text.Split('\n').Count(l => l == "| Sugges |").ShouldBe(2);
        text.ShouldEndWith("8 more findings did not fit in here. The log of the step lists all of them.\n\n");

        void Add(Severity severity, int count)
        {
            for (var i = 0; i < count; i++)
                summary.Add(severity, Encoding.UTF8.GetBytes($"| {severity.ToString().PadRight(6)[..6]} |\n"));
        }
    }

    [Fact]
    public void A_long_summary_stays_below_the_limit()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "summary.md");

        GitHub(WithSummary(file), RichReport.Long("a-file-with-quite-a-long-name-that-makes-the-rows-of-the-table-longer.md", 12000));

        new FileInfo(file).Length.ShouldBeInRange(800_000, 1 << 20);
        File.ReadAllText(file).TrimEnd().ShouldEndWith("did not fit in here. The log of the step lists all of them.");
        File.ReadAllText(file).ShouldContain("**4000 errors, 4000 warnings and 4000 suggestions**");
    }

    private static ReportOptions WithSummary(string file) => RichReport.Options with { GetEnvironmentVariable = name => name == "GITHUB_STEP_SUMMARY" ? file : null };

    private static string GitHub(ReportOptions options, params LintResult[] results) => ReportText.Of(ReportFormat.GitHub, options, results);
}

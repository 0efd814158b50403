using System.Security.Cryptography;
using System.Text;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli;

public class HtmlReporterTests
{
    [Fact]
    public void A_page_has_the_totals_the_files_and_each_finding_with_its_mark()
    {
        var page = HtmlReportPage.Of(ReportSample.Result, ReportSample.Clean).ShouldBeSound();

        page.One("h1").TextContent.ShouldBe("1 error and 1 suggestion");
        page.One(".where").TextContent.ShouldBe("in 1 of 2 files");
        page.One(".head > .quiet").TextContent.ShouldBe("Besides these: 1 in copied text that only repeats another.");
        page.One(".files li").TextContent.Trim().ShouldBe("content/b.md");
        page.All("li.f").Count().ShouldBe(2);
        page.MarkOf(1).ShouldBe("utilize");
        page.MarkOf(2).ShouldBe("One.\nTwo 🎉.");
        page.One("li.f.s .change").TextContent.ShouldBe("utilize → use");
        page.One("li.f.s .at").TextContent.ShouldBe("1:6");
        page.One("li.f.e .places").TextContent.ShouldStartWith("the first copy: line 2");
        page.One(".rel").TextContent.ShouldBe("One.\nTwo 🎉.");
        page.All(".about h3").Select(h => h.TextContent).ShouldBe(["House.Repeated", "House.Wordy"]);
    }

    [Fact]
    public void Folded_findings_are_shown_when_asked_and_say_what_they_repeat()
    {
        var page = HtmlReportPage.Of(new ReportOptions { ShowFolded = true }, ReportSample.Result).ShouldBeSound();

        page.All("li.f").Last().TextContent.ShouldContain("Repeats line 2 in copied text, so it does not count.");
        page.One(".counts").TextContent.ShouldNotContain("2 suggestions");
    }

    [Fact]
    public void The_page_allows_its_own_style_and_script_and_nothing_else()
    {
        var page = HtmlReportPage.Of(ReportSample.Result);

        page.One("meta[http-equiv]").GetAttribute("content").ShouldBe(
            $"default-src 'none'; style-src '{Hash(page.One("style").TextContent)}'; script-src '{Hash(page.One("script").TextContent)}'; base-uri 'none'; form-action 'none'");

        static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    [Fact]
    public void An_article_reads_as_it_was_written()
    {
        const string text = """
            ---
            title: The headline
            slug: a-slug
            ---

            ## A heading

            A *word*, a [link](https://example.org) and `code`.

            > Quoted.

            3. third
            4. fourth

            | a | b |
            |---|---|
            | c | d |
            | e | f |

            ```
            x < y
            ```

            Last.
            """;
        var page = HtmlReportPage.Of(HtmlReportPage.Result("a.md", text, HtmlReportPage.Span(text, "Last"))).ShouldBeSound();

        page.One(".text .headline").TextContent.ShouldBe("The headline");
        page.One(".text h4").TextContent.ShouldBe("A heading");
        page.One(".text em").TextContent.ShouldBe("word");
        page.One(".text .link").OuterHtml.ShouldBe("""<span class="link" title="https://example.org">link</span>""");
        page.One(".text p code").TextContent.ShouldBe("code");
        page.One(".text blockquote").TextContent.Trim().ShouldBe("Quoted.");
        page.One(".text ol").GetAttribute("start").ShouldBe("3");
        page.All(".text ol li").Select(l => l.TextContent.Trim()).ShouldBe(["third", "fourth"]);
        page.All(".text tr").Select(r => string.Join(' ', r.Children.Select(c => c.LocalName + ":" + c.TextContent))).ShouldBe(["th:a th:b", "td:c td:d", "td:e td:f"]);
        page.One(".text pre").TextContent.Trim().ShouldBe("x < y");
        page.All(".front").ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_a_table_in_HTML_are_rows()
    {
        const string text = "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>";
        var page = HtmlReportPage.Of(HtmlReportPage.Result("a.html", text, HtmlReportPage.Span(text, "d"))).ShouldBeSound();

        page.All(".text tr").Select(r => r.TextContent).ShouldBe(["ab", "cd"]);
        page.MarkOf(1).ShouldBe("d");
    }

    [Fact]
    public void Findings_that_overlap_are_marked_piece_by_piece_with_all_their_names()
    {
        const string text = "one two three four";
        var page = HtmlReportPage.Of(HtmlReportPage.Result("a.txt", text, HtmlReportPage.Span(text, "one two"), HtmlReportPage.Span(text, "two three"), HtmlReportPage.Span(text, "three"))).ShouldBeSound();

        page.All("mark > a").Select(a => $"{a.TextContent}:{string.Concat(HtmlReportPage.Names(a))}").ShouldBe(["one :-1", "two:-1-2", " :-2", "three:-3-2"]);
        page.One("article").TextContent.Trim().ShouldBe(text);
    }

    [Fact]
    public void A_finding_over_several_blocks_is_marked_in_each()
    {
        const string text = "# One two\n\nThree *four*.\n\n- five\n- six\n";
        var page = HtmlReportPage.Of(HtmlReportPage.Result("a.md", text, HtmlReportPage.Span(text, "two\n\nThree *four*.\n\n- five"))).ShouldBeSound();

        page.All("mark").Select(m => m.TextContent).ShouldBe(["two", "Three ", "four", ".", "five"]);
        page.All("mark > a[id]").Count().ShouldBe(1);
        page.All("mark > a[tabindex='-1']").Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("a.md", "Go [here](htp://x.org) now.\n", "htp://x.org", "Go [here](htp://x.org) now.")]
    [InlineData("a.md", "One.\n\n<!-- a comment -->\n\nTwo.\n", "a comment", "<!-- a comment -->")]
    [InlineData("a.md", "---\nlayout: post\ndate: 2020-13-01\n---\n\nText.\n", "date:", "date: 2020-13-01")]
    [InlineData("a.md", "[a]: http://a.org\n\nText.\n", "http://a.org", "[a]: http://a.org")]
    public void What_no_reader_sees_is_shown_as_it_stands_in_the_source(string path, string text, string found, string line)
    {
        var page = HtmlReportPage.Of(HtmlReportPage.Result(path, text, HtmlReportPage.Span(text, found))).ShouldBeSound();

        page.One(".src code").TextContent.ShouldBe(line);
        page.One(".src mark").TextContent.ShouldBe(found);
    }

    [Fact]
    public void A_field_of_the_front_matter_is_shown_when_something_is_found_in_it()
    {
        const string text = "---\nlayout: post\ndescription: Very very good\n---\n\nText.\n";
        var page = HtmlReportPage.Of(HtmlReportPage.Result("a.md", text, HtmlReportPage.Span(text, "Very very"))).ShouldBeSound();

        page.One(".front dt").TextContent.ShouldBe("description");
        page.One(".front mark").TextContent.ShouldBe("Very very");
    }

    [Fact]
    public void A_place_without_width_is_marked_between_two_characters()
    {
        var page = HtmlReportPage.Of(HtmlReportPage.Result("a.txt", "One two", new TextSpan(3, 0), new TextSpan(7, 0))).ShouldBeSound();

        page.All("mark.point").Select(m => m.PreviousSibling?.TextContent).ShouldBe(["One", " two"]);
    }

    [Fact]
    public void Blanks_that_were_found_can_be_seen()
    {
        const string text = "One  two.";
        HtmlReportPage.Of(HtmlReportPage.Result("a.txt", text, HtmlReportPage.Span(text, "  "))).One("mark").ClassName.ShouldBe("w sp");
    }

    [Fact]
    public void Places_in_other_files_are_links_to_the_nearest_block_or_to_the_line_of_a_clean_file()
    {
        var first = new SourceText("a.md", "One.\n\nTwo\nthree.\n");
        var clean = new SourceText("b.md", "Clean.\n");
        var gone = new SourceText("rules/c.yml", "x: y\n");
        var third = new SourceText("c.md", "Three.\n");
        var finding = HtmlReportPage.Finding(third, new TextSpan(0, 5), "Copied.");
        finding = new Diagnostic
        {
            Descriptor = finding.Descriptor,
            Location = finding.Location,
            Message = finding.Message,
            Severity = finding.Severity,
            Related = [new(new Location(first, HtmlReportPage.Span(first.Text, "three")), "there"), new(new Location(clean, new TextSpan(0, 5)), "and there"), new(new Location(gone, default), "and here")],
        };
        var page = HtmlReportPage.Of(
            new LintResult(first, [HtmlReportPage.Finding(first, new TextSpan(0, 3), "Bad.")]), new LintResult(clean, []), new LintResult(third, [finding])).ShouldBeSound();

        page.All(".places a").Select(a => a.TextContent).ShouldBe(["a.md:4", "b.md:1"]);
        page.Document.GetElementById(page.All(".places a").First().GetAttribute("href")![1..])!.TextContent.ShouldBe("Two\nthree.");
        page.Document.GetElementById(page.All(".places a").Last().GetAttribute("href")![1..])!.TextContent.Trim().ShouldBe("b.md");
        page.One(".places").TextContent.ShouldEndWith("and here: rules/c.yml:1");
    }

    [Fact]
    public void Silenced_findings_are_folded_away_with_their_reason_and_known_ones_are_counted()
    {
        var source = new SourceText("a.md", "One two.\n");
        var silenced = HtmlReportPage.Finding(source, new TextSpan(0, 3), "Silenced.");
        var result = new LintResult(source, [])
        {
            Suppressed = [new SuppressedDiagnostic(silenced, new Location(new SourceText("a.md.editlint", "x"), default), "he said so", IsInSource: false)],
            Baselined = [HtmlReportPage.Finding(source, new TextSpan(4, 3), "Known.")],
        };
        var page = HtmlReportPage.Of(result).ShouldBeSound();

        page.One("h1").TextContent.ShouldBe("Nothing found");
        page.One(".head > .quiet").TextContent.ShouldBe("Besides these: 1 known to the baseline and 1 silenced.");
        page.One(".silenced li .quiet").TextContent.ShouldBe("Reason: he said so (a.md.editlint:1)");
        page.All(".notes > .quiet").Last().TextContent.ShouldBe("1 finding that the baseline knows is left out.");
    }

    [Fact]
    public void What_is_said_of_a_rule_stands_once_however_often_it_found_something()
    {
        const string docs = "Why *so*.\n\n- [a page](https://example.org/a?b=1&c=2)\n- [a trap](javascript:alert(1))\n";
        var source = new SourceText("a.txt", "one two one two");
        var page = HtmlReportPage.Of(new LintResult(source, [.. new[] { 0, 4, 8 }.Select(i => HtmlReportPage.Finding(source, new TextSpan(i, 3), "Found.", docs: docs))])).ShouldBeSound();

        page.One(".docs em").TextContent.ShouldBe("so");
        page.One(".docs a").GetAttribute("href").ShouldBe("https://example.org/a?b=1&c=2");
        page.One(".docs .link").TextContent.ShouldBe("a trap");
        page.One(".about > .quiet").TextContent.ShouldBe("3 findings");
    }

    [Fact]
    public void A_failure_of_a_whole_file_is_listed_without_a_place()
    {
        var source = new SourceText("a.docx", "");
        var page = HtmlReportPage.Of(new LintResult(source, [ToolDescriptors.UnreadableFile.Report(new Location(source, default), "It is locked.")])).ShouldBeSound();

        page.One("li.f .msg").TextContent.ShouldBe("It is locked.");
        page.All("article").ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_in_a_configuration_is_shown_in_its_line()
    {
        const string text = "packs: [Integrity]\nrule: {}\n";
        var source = new SourceText(".editlint.yml", text);
        var page = HtmlReportPage.Of(new LintResult(source, [ToolDescriptors.SuspiciousConfiguration.Report(new Location(source, HtmlReportPage.Span(text, "rule:")), "Write 'rules'.")])).ShouldBeSound();

        page.One("article").TextContent.Trim().ShouldBe("line 2 rule: {}");
    }

    [Fact]
    public void Many_files_are_folded_after_the_first_ones()
    {
        var results = Enumerable.Range(0, 450).Select(i => HtmlReportPage.Result($"{i:000}.txt", "One two.", new TextSpan(0, 3))).ToArray();
        var page = HtmlReportPage.Of(results).ShouldBeSound();

        page.All(".file > details").Select((d, i) => d.HasAttribute("open") == (i < 400)).ShouldAllBe(x => x);
    }

    [Fact]
    public void What_was_rendered_may_be_written_in_any_pieces()
    {
        using var whole = new StringWriter();
        using var cut = new StringWriter();
        using IReporter first = new HtmlReporter(whole, new ReportOptions());
        using var second = new HtmlReporter(cut, new ReportOptions());
        foreach (var result in (LintResult[])[ReportSample.Result, ReportSample.Clean])
        {
            first.Report(result);
            second.Render(result, piece =>
            {
                for (var i = 0; i < piece.Length; i++)
                    second.Write(piece.Slice(i, 1));
            });
        }
        first.Finish(LintSummary.Empty);
        second.Finish(LintSummary.Empty);

        cut.ToString().ShouldBe(whole.ToString());
    }

    [Fact]
    public void Findings_that_a_limit_left_out_are_counted()
    {
        using var folder = new TemporaryFolder().With("a.md", "The the one and and two two.\n");

        CommandLineRun.In(folder, "check", ".", "--format", "html", "--max-findings", "1").Output.ShouldContain("Besides these: 2 left out by the limit of this run.");
    }

    [Fact]
    public void Several_workers_write_the_page_that_one_does()
    {
        using var folder = new TemporaryFolder();
        foreach (var i in Enumerable.Range(0, 40))
            folder.With($"{i}.md", $"# Title {i}\n\nThe the story of {i} and and more.\n");

        var one = CommandLineRun.In(folder, "check", ".", "--format", "html", "--jobs", "1");
        var eight = CommandLineRun.In(folder, "check", ".", "--format", "html", "--jobs", "8");

        one.Output.ShouldBe(eight.Output);
        one.Output.ShouldContain("<mark");
        one.Output.ShouldNotContain(folder.Path);
    }
}

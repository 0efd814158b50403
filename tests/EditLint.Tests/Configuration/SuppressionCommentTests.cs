using EditLint.Core.Configuration;
using EditLint.Core.Documents;
using EditLint.Tests.Support;

namespace EditLint.Tests.Configuration;

public class SuppressionCommentTests
{
    [Fact]
    public void A_document_without_comments_is_as_it_was() => Silence.Found("A very old tale.").ShouldBe(["1:3 Desk.Very", "1:3 House.Very"]);

    [Theory]
    [InlineData("House.Very", "Desk.Very")]
    [InlineData("House", "Desk.Very")]
    [InlineData("house.very", "Desk.Very")]
    [InlineData("H*", "Desk.Very")]
    [InlineData("House.Very, Desk.Very", null)]
    [InlineData("House.Very Desk.Very -- the minister said it", null)]
    [InlineData("Very", null)]
    [InlineData("*.Very", null)]
    [InlineData("", null)]
    [InlineData("-- the minister said it", null)]
    public void The_next_line_is_silent_for_the_rules_that_the_comment_names(string rules, string? left) =>
        Silence.Found($"<!-- editlint-disable-next-line {rules} -->\nA very old tale.\n\nA very new one.\n")
            .ShouldBe([.. left is null ? [] : new[] { $"2:3 {left}" }, "4:3 Desk.Very", "4:3 House.Very"]);

    [Theory]
    [InlineData("<!-- editlint-disable-next-line Very -->\n\n\nA very old tale.\nA very new one.", "5:3")]
    [InlineData("<!-- editlint-disable-next-line House.Very -->\n<!-- editlint-disable-next-line Desk.Very -->\nA very old tale.", null)]
    [InlineData("<!-- editlint-disable-next-line\nVery -- on\nthree lines -->\nA very old tale.", null)]
    [InlineData("A tale. <!-- editlint-disable-next-line Very --> A very old one.\nA very new one.", "1:52")]
    [InlineData("> <!-- editlint-disable-next-line Very -->\n>\n> A very old tale.", null)]
    [InlineData("- just one\n<!-- editlint-disable-next-line Very -->\n- a very old tale", "1:3")]
    public void The_next_line_is_the_first_below_the_comment_that_is_not_blank(string text, string? left) =>
        Silence.Found(text).Select(f => f.Split(' ')[0]).Distinct().ShouldBe(left is null ? [] : [left]);

    [Fact]
    public void In_HTML_the_next_line_goes_on_to_the_text_that_its_tags_begin() =>
        Silence.Found("<!-- editlint-disable-next-line Very -->\n<div>\n<p class=\"a\">\nA very old tale.\nA very new one.</p></div>", "a.html").ShouldBe(["5:3 Desk.Very", "5:3 House.Very"]);

    [Fact]
    public void The_line_of_the_comment_is_silent_before_and_after_it() =>
        Silence.Found("A very <!-- editlint-disable-line Very --> very old tale.\nA very new one.").ShouldBe(["2:3 Desk.Very", "2:3 House.Very"]);

    [Fact]
    public void A_wrapped_paragraph_is_silent_as_the_next_block() =>
        Silence.Found("<!-- editlint-disable-next-block Very -->\n\nA very old\nand very long tale.\n\nA very new one.").ShouldBe(["6:3 Desk.Very", "6:3 House.Very"]);

    [Fact]
    public void A_list_is_one_block() =>
        Silence.Found("<!-- editlint-disable-next-block -->\n- a very old tale\n- a very long one\n\nA very new one.").ShouldBe(["5:3 Desk.Very", "5:3 House.Very"]);

    [Fact]
    public void A_range_goes_from_comment_to_comment() =>
        Silence.Found("Very.\n\n<!-- editlint-disable Very Just -->\n\nvery just\n\n<!-- editlint-enable Just -->\n\nvery just\n\n<!-- editlint-enable -->\n\nvery just\n")
            .ShouldBe(["9:6 House.Just", "13:1 Desk.Very", "13:1 House.Very", "13:6 House.Just"]);

    [Fact]
    public void A_range_may_lie_within_a_paragraph() =>
        Silence.Found("a very <!-- editlint-disable Very -->very<!-- editlint-enable Very --> very old tale").Select(f => f.Split(' ')[0]).Distinct().ShouldBe(["1:3", "1:72"]);

    [Fact]
    public void A_range_that_nobody_ends_goes_on_to_the_end() => Silence.Found("<!-- editlint-disable House -->\n\nvery\n\njust\n").ShouldBe(["3:1 Desk.Very"]);

    [Fact]
    public void The_whole_file_is_silent_wherever_the_comment_stands() => Silence.Found("A very old tale.\n\njust\n\n<!-- editlint-disable-file Very -->\n").ShouldBe(["3:1 House.Just"]);

    [Theory]
    [InlineData("editlint-disable: House")]
    [InlineData("editlint-disable: [House.Very, House.Just]")]
    [InlineData("editlint-disable:\n- House.Very\n- House.Just")]
    [InlineData("editlint-disable: House -- quoted as spoken")]
    [InlineData("editlint-disable-file: House")]
    public void Front_matter_silences_the_file_and_is_no_text(string matter)
    {
        var text = $"---\ntitle: A tale\n{matter}\n---\n\nvery just\n";

        Silence.Found(text).Select(f => f.Split(' ')[1]).ShouldBe(["Desk.Very"]);
        Silence.Lint(text).Suppressed.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("---\neditlint-disable: true\n---\n\nvery\n")]
    [InlineData("+++\neditlint-disable = [\"Desk\", \"House\"]\n+++\n\nvery\n")]
    [InlineData("{\"editlint-disable\": \"*\"}\n\nvery\n")]
    public void Front_matter_of_any_kind_can_silence_everything(string text) => Silence.Found(text).ShouldBeEmpty();

    [Fact]
    public void Front_matter_that_says_no_silences_nothing() => Silence.Found("---\neditlint-disable: false\n---\n\njust\n").ShouldBe(["5:1 House.Just"]);

    [Theory]
    [InlineData("```\n<!-- editlint-disable-file -->\n```\n\njust")]
    [InlineData("Write `<!-- editlint-disable-file -->` here.\n\njust")]
    [InlineData("    <!-- editlint-disable-file -->\n\njust")]
    [InlineData("Write \\<!-- editlint-disable-file --> here.\n\njust")]
    public void What_stands_in_code_is_no_directive(string text) => Silence.Found(text).Length.ShouldBe(1);

    [Theory]
    [InlineData("a.mdx", "{/* editlint-disable-next-line Very */}\n\nA very old tale.\n")]
    [InlineData("a.mdx", "A tale {/* vale off */}very old{/* vale on */}.\n")]
    [InlineData("a.mdx", "{/* a very, very\n\nvery old comment\n\n    very */}\n")]
    [InlineData("a.mdx", "- {/* very */} old\n- tale\n{/* very */}\n- new\n")]
    public void MDX_has_comments_of_its_own(string path, string text) => Silence.Found(text, path).ShouldBeEmpty();

    [Theory]
    [InlineData("a.md", "%%", "%%", "A tale. %% very %%\n\n%% vale off %%\n\nA very old tale.\n")]
    [InlineData("a.html", "{#", "#}", "<p>A {# very #} old tale.</p>{# vale off #}<p>very</p>")]
    [InlineData("a.md", "{#", "#}", "A {# very #} old tale.\n\n<div>{# very #}</div>\n\n{# vale off #}\n\nvery\n")]
    public void A_configuration_may_name_other_marks(string path, string open, string close, string text)
    {
        var configuration = FileConfiguration.Default with { Reading = ReadingOptions.Default with { CommentDelimiters = (open, close) } };

        Silence.Found(text, path, configuration).ShouldBeEmpty();
        Silence.Found(text, path).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_silent_is_kept_with_its_reason()
    {
        var suppressed = Silence.Lint("<!-- editlint-disable-next-line House.Very -- the minister said it -->\nA very old tale.").Suppressed.Single();

        suppressed.Diagnostic.RuleId.ShouldBe("House.Very");
        suppressed.Reason.ShouldBe("the minister said it");
        suppressed.IsInSource.ShouldBeTrue();
        suppressed.Origin.Span.Start.ShouldBe(0);
    }

    [Theory]
    [InlineData("<!-- editlint-disable Rule -->\n\nA tale.\n", true)]
    [InlineData("---\ntitle: A tale\n---\n<!-- vale off -->\n\nA tale.\n", true)]
    [InlineData("A tale.\n\n<!-- editlint-disable-file Rule -->\n", true)]
    [InlineData("<!-- editlint-disable-next-line Rule -->\nA tale.\n", false)]
    [InlineData("A tale.\n\n<!-- editlint-disable Rule -->\n\nAnother.\n", false)]
    [InlineData("<!-- vale off -->\n\nA tale.\n\n<!-- vale on -->\n\nAnother.\n", false)]
    public void A_finding_about_the_whole_document_is_silenced_by_what_holds_for_all_its_text(string text, bool isSilent)
    {
        var rule = TestRule.Load("extends: occurrence\nmessage: Say when.\nscope: raw\nmin: 1\ntoken: today\n");

        TestRule.Lint(rule, new("a.md", text)).Count(d => d.RuleId == "Test.Rule").ShouldBe(isSilent ? 0 : 1);
    }

    [Fact]
    public void What_goes_wrong_in_a_rule_is_never_silent()
    {
        var rule = TestRule.Load("extends: existence\nmessage: No.\nscope: raw\nraw: ['(x+x+)+(?=y)(?!y)']\n");

        TestRule.Lint(rule, new("a.md", $"<!-- editlint-disable-file -->\n\n{new string('x', 60)}y\n")).Single().RuleId.ShouldBe("EditLint.RuleFailure");
    }
}

using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

public class SuppressionNoticeTests
{
    [Fact]
    public void A_directive_that_nothing_needs_is_reported_at_its_place() =>
        Silence.Notices("A tale.\n\n<!-- editlint-disable-next-line Desk.Very -->\nAn old one.\n")
            .ShouldBe(["3:1 EditLint.UnusedSuppression: 'Desk.Very' finds nothing here, so there is nothing to silence. Delete it."]);

    [Fact]
    public void Of_several_names_the_one_that_nothing_needs_is_reported() =>
        Silence.Notices("<!-- editlint-disable-next-line House.Very House.Just -->\nA very old tale.\n")
            .ShouldBe(["1:1 EditLint.UnusedSuppression: 'House.Just' finds nothing here, so there is nothing to silence. Delete it."]);

    [Theory]
    [InlineData("<!-- editlint-disable-next-line -->\nA tale.")]
    [InlineData("<!-- editlint-disable-line -->\nA tale.")]
    [InlineData("<!-- editlint-disable-next-block -->\n\nA tale.\n\njust")]
    [InlineData("<!-- editlint-disable -->\nA tale.\n<!-- editlint-enable -->\n\njust")]
    [InlineData("<!-- editlint-disable-file -->\nA tale.")]
    [InlineData("just\n<!-- editlint-disable-next-line -->\n")]
    public void A_directive_for_all_rules_is_reported_too(string text) =>
        Silence.Notices(text).Single().ShouldEndWith("EditLint.UnusedSuppression: No rule finds anything here, so there is nothing to silence. Delete it.");

    [Theory]
    [InlineData("<!-- editlint-disable House.Very -->\n\n<!-- editlint-disable-next-line Very -->\nA very old tale.\n")]
    [InlineData("<!-- vale off -->\n\n<!-- editlint-disable-next-line Very -->\nA very old tale.\n")]
    [InlineData("<!-- editlint-disable House.Very -->\n\n<!-- editlint-disable -->\n\nA very old tale.\n")]
    public void Of_two_that_silence_the_same_finding_both_are_needed(string text) => Silence.Notices(text).ShouldBeEmpty();

    [Fact]
    public void A_rule_that_does_not_run_makes_no_directive_unused()
    {
        const string Text = "<!-- editlint-disable-next-line House.Just -->\nA tale.\n\n<!-- editlint-disable-next-line House -->\nA tale.\n\n<!-- editlint-disable-next-line -->\nA tale.\n";
        var off = FileConfiguration.Default with { Settings = [.. FileConfiguration.Default.Settings, new RuleSetting("House.Just", IsOn: false)] };

        Silence.Lint(Text, rules: Silence.Only("House.Very", "Desk.Very"), known: Silence.AllNames).Diagnostics.ShouldBeEmpty();
        Silence.Lint(Text, configuration: off).Diagnostics.Select(d => d.Location.Start.Line).ShouldBe([4, 7]);
    }

    [Fact]
    public void Vales_own_directives_are_not_called_unused() => Silence.Notices("<!-- vale off -->\n\nA tale.\n\n<!-- vale on -->\n\n<!-- vale House.Very = NO -->\n").ShouldBeEmpty();

    [Fact]
    public void A_suppression_holds_on_its_last_day_and_not_after_it()
    {
        Silence.Found("<!-- editlint-disable-next-line Very until: 2026-07-01 -- an interview -->\nA very old tale.").ShouldBeEmpty();
        Silence.Found("<!-- editlint-disable-next-line Very until: 2026-06-30 -- an interview -->\nA very old tale.")
            .ShouldBe(["1:1 EditLint.ExpiredSuppression", "2:3 Desk.Very", "2:3 House.Very"]);
    }

    [Theory]
    [InlineData("until:2026-06-30")]
    [InlineData("until 2026-06-30 -- an interview")]
    [InlineData("-- an interview, until: 2026-06-30")]
    public void The_day_may_be_written_in_several_ways(string day) =>
        Silence.Notices($"<!-- editlint-disable-next-line Very {day} -->\nA very old tale.")
            .ShouldBe(["1:1 EditLint.ExpiredSuppression: This suppression ended on 2026-06-30, so it no longer holds. Cure what it hid, and delete it; or give it another day."]);

    [Theory]
    [InlineData("editlint-disabel-next-line Very", "Unknown directive 'editlint-disabel-next-line'. Did you mean 'editlint-disable-next-line'?")]
    [InlineData("editlint-off", "Unknown directive 'editlint-off'. The directives are editlint-disable-next-line, editlint-disable-line, editlint-disable-next-block, editlint-disable, editlint-enable, editlint-disable-file.")]
    [InlineData("edtlint-disable-line Very", "Unknown directive 'edtlint-disable-line'. Did you mean 'editlint-disable-line'?")]
    [InlineData("editlint disable-next-line Very", "Unknown directive 'editlint'. Did you mean 'editlint-disable-next-line'?")]
    [InlineData("EditLint-Disable-Line Very", "Unknown directive 'EditLint-Disable-Line'. Did you mean 'editlint-disable-line'?")]
    [InlineData("editlint-disable-line House.Vrey", "There is no rule or pack 'House.Vrey'. Did you mean 'House.Very'?")]
    [InlineData("editlint-disable-line Nothing.Such", "There is no rule or pack 'Nothing.Such'. 'editlint rules' lists all rules.")]
    [InlineData("editlint-disable-line Jsut", "There is no rule or pack 'Jsut'. Did you mean 'House.Just'?")]
    [InlineData("vale of", "'vale of' switches nothing. Did you mean 'vale off'?")]
    [InlineData("vale House.Vrey = NO", "There is no rule or pack 'House.Vrey'. Did you mean 'House.Very'?")]
    [InlineData("vale House.Very = never", "'never' is no switch. Write 'vale House.Very = NO' to silence it, or '= YES' to let it speak again.")]
    [InlineData("vale House.Very[very] = NO", "The words in brackets are no list. Write 'vale House.Very[\"one\", \"two\"] = NO'.")]
    public void A_slip_in_a_directive_is_reported_with_the_cure(string comment, string message) =>
        Silence.Notices($"A tale.\n\n<!-- {comment} -->\n").ShouldContain($"3:1 EditLint.InvalidSuppression: {message}");

    [Fact]
    public void A_day_that_is_none_is_reported_and_the_rest_holds() =>
        Silence.Found("<!-- editlint-disable-next-line Very until: tomorrow -->\nA very old tale.").ShouldBe(["1:1 EditLint.InvalidSuppression"]);

    [Fact]
    public void A_misspelt_key_of_the_front_matter_is_reported() =>
        Silence.Notices("---\neditlint-disabled: House\n---\n\nA tale.\n").Single().ShouldBe("2:1 EditLint.InvalidSuppression: Unknown directive 'editlint-disabled'. Did you mean 'editlint-disable'?");

    [Theory]
    [InlineData("editlint is what checks this page")]
    [InlineData("eslint-disable no-undef")]
    [InlineData("textlint-disable")]
    [InlineData("markdownlint-disable-next-line MD013")]
    [InlineData("editlink-start")]
    [InlineData("edit this page")]
    [InlineData("vale is configured elsewhere")]
    [InlineData("vale Microsoft.Adverbs = NO")]
    [InlineData("vale Vale.Spelling = NO")]
    [InlineData("vale = x = y")]
    [InlineData("valerie wrote this")]
    [InlineData("more")]
    [InlineData("")]
    public void Other_comments_say_nothing(string comment) => Silence.Found($"A tale.\n\n<!-- {comment} -->\n").ShouldBeEmpty();

    [Fact]
    public void A_configuration_turns_the_notices_off()
    {
        var off = FileConfiguration.Default with { Settings = [.. FileConfiguration.Default.Settings, new RuleSetting("EditLint.UnusedSuppression", IsOn: false)] };
        var worse = FileConfiguration.Default with { Settings = [.. FileConfiguration.Default.Settings, new RuleSetting("EditLint", IsOn: true, Severity.Error)] };

        Silence.Found("<!-- editlint-disable-file Very -->\n", configuration: off).ShouldBeEmpty();
        Silence.Lint("<!-- editlint-disable-file Very -->\n", configuration: worse).Diagnostics.Single().Severity.ShouldBe(Severity.Error);
        Silence.Lint("<!-- editlint-disable-file Very -->\n", configuration: FileConfiguration.Default with { Settings = [new RuleSetting("House", IsOn: true), new RuleSetting("Desk", IsOn: true)] })
            .Diagnostics.Single().Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void A_failure_of_a_rule_makes_no_directive_unused()
    {
        var rules = Core.Rules.RuleCatalog.Load([new("Test", [new SourceText("Test/Slow.yml", "extends: existence\nmessage: No.\nscope: raw\nraw: ['(x+x+)+(?=y)(?!y)']\n")])]);

        Silence.Lint($"<!-- editlint-disable-file Slow -->\n\n{new string('x', 60)}y\n", rules: rules).Diagnostics.Single().RuleId.ShouldBe("EditLint.RuleFailure");
    }
}

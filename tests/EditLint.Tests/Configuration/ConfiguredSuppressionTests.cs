using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

public class ConfiguredSuppressionTests
{
    [Theory]
    [InlineData("Very", new string[] { })]
    [InlineData("House.Very", new[] { "1:3 Desk.Very", "2:3 Desk.Very" })]
    [InlineData("House", new[] { "1:3 Desk.Very", "2:3 Desk.Very" })]
    [InlineData("Very line 2", new[] { "1:3 Desk.Very", "1:3 House.Very" })]
    [InlineData("Very  line 2  -- the minister said it", new[] { "1:3 Desk.Very", "1:3 House.Very" })]
    [InlineData("Very lines 1-2 -- both", new string[] { })]
    [InlineData("Very \"very\"", new string[] { })]
    [InlineData("Very \"Very\"", new[] { "1:3 Desk.Very", "1:3 House.Very", "2:3 Desk.Very", "2:3 House.Very" })]
    [InlineData("Very \"very\" line 1 until: 2026-07-01 -- so", new[] { "2:3 Desk.Very", "2:3 House.Very" })]
    [InlineData("# House.Very\n\n  Desk.Very\r\nHouse.Very line 1", new[] { "2:3 House.Very" })]
    public void A_file_beside_the_article_silences_what_it_names(string lines, string[] left) =>
        Silence.Found("A very old tale.\nA very new one.\n", "a.txt", Configuration(lines)).ShouldBe(left);

    [Theory]
    [InlineData("a very")]
    [InlineData("a  very ")]
    public void Words_over_a_line_end_are_written_in_one_line(string words)
    {
        var rules = Core.Rules.RuleCatalog.Load([new("Test", [new SourceText("Test/A.yml", "extends: existence\nmessage: No.\ntokens: ['a\\s+very']\n")])]);

        Silence.Lint("It is a\nvery old tale.", configuration: Configuration($"A \"{words}\""), rules: rules).Diagnostics.ShouldBeEmpty();
        Silence.Lint("It is a\nvery old tale.", configuration: Configuration("A \"avery\""), rules: rules).Diagnostics.Length.ShouldBe(1);
    }

    [Fact]
    public void What_a_file_beside_the_article_silences_is_kept_with_its_reason()
    {
        var suppressed = Silence.Lint("A very old tale.", "a.txt", Configuration("Desk.Very -- a quotation")).Suppressed.Single();

        suppressed.Reason.ShouldBe("a quotation");
        suppressed.IsInSource.ShouldBeFalse();
        suppressed.Origin.Source.Path.ShouldBe("a.txt.editlint");
    }

    [Fact]
    public void What_became_of_each_suppression_is_told_in_its_own_file()
    {
        var result = Silence.Lint("A very old tale.", "a.txt", Configuration("House.Very\nHouse.Just -- once\nDesk.Very until: 2026-06-30\nDesk.Vrey\n"));

        SuppressionUse.Report(result.SuppressionUses).Select(Show).ShouldBe(
        [
            "a.txt.editlint:2 EditLint.UnusedSuppression: 'House.Just' finds nothing here, so there is nothing to silence. Delete it.",
            "a.txt.editlint:3 EditLint.ExpiredSuppression: This suppression ended on 2026-06-30, so it no longer holds. Cure what it hid, and delete it; or give it another day.",
            "a.txt.editlint:4 EditLint.InvalidSuppression: There is no rule or pack 'Desk.Vrey'. Did you mean 'Desk.Very'?",
        ]);
        Silence.Found(result).ShouldBe(["1:3 Desk.Very"]);
    }

    [Fact]
    public void A_suppression_for_many_files_is_unused_only_when_none_of_them_needs_it()
    {
        var configuration = Configuration("House.Very\nHouse.Just\n");

        var uses = new[] { "very", "tale" }.SelectMany(text => Silence.Lint(text, "a.txt", configuration).SuppressionUses);

        SuppressionUse.Report(uses).Single().Location.Start.Line.ShouldBe(2);
    }

    [Fact]
    public void A_suppression_of_a_rule_that_was_left_out_is_not_judged() =>
        SuppressionUse.Report(Silence.Lint("tale", configuration: Configuration("House.Just"), rules: Silence.Only("House.Very"), known: Silence.AllNames).SuppressionUses).ShouldBeEmpty();

    [Theory]
    [InlineData("House.Very lin 12", "'lin' is not understood here. Write the rule, then which of its findings, then why: 'House.Very line 12 -- the reason', or 'House.Very \"the words\" -- the reason'.")]
    [InlineData("House.Very line 0", "'line' is not understood here. Write the rule, then which of its findings, then why: 'House.Very line 12 -- the reason', or 'House.Very \"the words\" -- the reason'.")]
    [InlineData("House.Very lines 3-2", "'lines' is not understood here. Write the rule, then which of its findings, then why: 'House.Very line 12 -- the reason', or 'House.Very \"the words\" -- the reason'.")]
    [InlineData("House.Very \"very", "'\"very' is not understood here. Write the rule, then which of its findings, then why: 'House.Very line 12 -- the reason', or 'House.Very \"the words\" -- the reason'.")]
    [InlineData("House.Very until: soon", "'soon' is no day. Write it as year, month and day: 'until: 2027-01-31'.")]
    public void A_mistake_is_reported_in_its_line(string line, string message)
    {
        SuppressionFile.Read(new SourceText("a.txt.editlint", $"# why\n  {line}\n"), out var errors);

        Show(errors.Single()).ShouldBe($"a.txt.editlint:2 EditLint.InvalidSuppression: {message}");
        errors.Single().Location.Start.Column.ShouldBe(3);
    }

    private static FileConfiguration Configuration(string lines)
    {
        var suppressions = SuppressionFile.Read(new SourceText("a.txt.editlint", lines), out var errors);
        errors.ShouldBeEmpty();
        return FileConfiguration.Default with { Suppressions = suppressions };
    }

    private static string Show(Diagnostic d) => $"{d.Location.Source.Path}:{d.Location.Start.Line} {d.RuleId}: {d.Message}";
}

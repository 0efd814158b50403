using EditLint.Core;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

public class SuppressionFoldingTests
{
    private const string Story = "The old ferry left the very landing before dawn with forty people and the mail for the three towns upriver.";

    private static readonly RuleCatalog Rules = RuleCatalog.Load([new("Test",
    [
        new SourceText("Test/Copy.yml", "extends: duplication\nmessage: Twice.\nminimum-words: 10\n"),
        new SourceText("Test/Very.yml", "extends: existence\nmessage: No.\ntokens: [very]\n"),
    ])]);

    [Fact]
    public void Findings_in_a_copy_are_folded_where_nothing_is_silenced() => Very(Lint($"{Story}\n\nA pause.\n\n{Story}\n")).ShouldBe(["1", "5 folded into 1"]);

    [Fact]
    public void What_is_silenced_in_the_original_is_shown_in_the_copy() =>
        Very(Lint($"<!-- editlint-disable-next-line Very -->\n{Story}\n\nA pause.\n\n{Story}\n")).ShouldBe(["6"]);

    [Fact]
    public void What_is_silenced_in_the_original_is_shown_in_one_copy_only() =>
        Very(Lint($"<!-- editlint-disable-next-line Very -->\n{Story}\n\nA pause.\n\n{Story}\n\nA rest.\n\n{Story}\n")).ShouldBe(["6", "10 folded into 6"]);

    [Fact]
    public void What_is_silenced_in_a_copy_is_gone_there_only()
    {
        var result = Lint($"{Story}\n\nA pause.\n\n<!-- editlint-disable-next-line Very -->\n{Story}\n");

        Very(result).ShouldBe(["1"]);
        result.Diagnostics.ShouldNotContain(d => d.RuleId == "EditLint.UnusedSuppression");
    }

    [Fact]
    public void A_copy_that_is_accepted_still_repeats_the_findings_of_its_original()
    {
        var result = Lint($"<!-- editlint-disable-file Copy -->\n\n{Story}\n\nA pause.\n\n{Story}\n");

        result.Diagnostics.ShouldNotContain(d => d.RuleId == "Test.Copy");
        Very(result).ShouldBe(["3", "7 folded into 3"]);
    }

    [Fact]
    public void A_finding_that_needs_the_whole_run_is_silenced_too()
    {
        var rules = RuleCatalog.Load([new("Test", [new SourceText("Test/Copy.yml", "extends: duplication\nmessage: Twice.\nminimum-words: 10\nminimum-shared-words: 10\nacross-files: true\n")])]);
        using var linter = new Linter(EditLint.Formats.DocumentReaders.All, rules);
        SourceText[] sources = [new("a.md", Story), new("b.md", $"<!-- editlint-disable-next-line Copy -->\n{Story}\n\n<!-- editlint-disable-next-line Copy -->\nA rest.\n")];

        var results = linter.LintSubmission([.. sources.Select(s => linter.Lint(s))]);

        results.SelectMany(r => r.Diagnostics).Select(d => $"{d.Location.Start.Line} {d.RuleId}").ShouldBe(["4 EditLint.UnusedSuppression"]);
        results[1].Suppressed.Select(s => s.Diagnostic.RuleId).ShouldBe(["Test.Copy"]);
    }

    private static LintResult Lint(string text) => Silence.Lint(text, rules: Rules);

    private static string[] Very(LintResult result) => [.. result.Diagnostics.Where(d => d.RuleId == "Test.Very")
        .Select(d => $"{d.Location.Start.Line}{(d.FoldedInto is { } original ? $" folded into {original.Location.Start.Line}" : "")}")];
}

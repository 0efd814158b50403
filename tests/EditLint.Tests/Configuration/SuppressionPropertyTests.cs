using CsCheck;
using EditLint.Core;

namespace EditLint.Tests.Configuration;

public class SuppressionPropertyTests
{
    private static readonly Gen<string> Paragraph = Gen.OneOf(
        "A very old tale.", "Just so.", "very just very", "# A very long heading", "- just one\n- very much another", "> a very short quotation\n> that is just wrapped", "```\nvery\n```", "| very |\n|---|\n| just |");

    // What to write before and after the paragraphs that are to be silent, and which rules that is about.
    private static readonly (string Open, string Close, Func<string, bool> IsSilent)[] Pairs =
    [
        ("<!-- editlint-disable -->", "<!-- editlint-enable -->", _ => true),
        ("<!-- editlint-disable Very -- as spoken -->", "<!-- editlint-enable Very -->", id => id.EndsWith(".Very", StringComparison.Ordinal)),
        ("<!-- editlint-disable House -->", "<!-- editlint-enable -->", id => id.StartsWith("House.", StringComparison.Ordinal)),
        ("<!-- vale off -->", "<!-- vale on -->", _ => true),
        ("<!-- vale House.Just = NO -->", "<!-- vale House.Just = YES -->", id => id == "House.Just"),
        ("<!-- vale House = off -->", "<!-- vale House = on -->", id => id.StartsWith("House.", StringComparison.Ordinal)),
        ("<!-- vale style = Desk -->", "<!-- vale style = Desk, House -->", id => id.StartsWith("House.", StringComparison.Ordinal)),
    ];

    private static readonly Gen<(string[] Before, string[] Inside, string[] After)> Article = Gen.Select(Paragraph.Array[0, 4], Paragraph.Array[0, 4], Paragraph.Array[0, 4]);

    [Fact]
    public void Between_two_comments_findings_are_gone_and_elsewhere_they_stay() => Gen.Select(Article, Gen.Int[0, Pairs.Length - 1].Select(i => Pairs[i])).Sample((article, pair) =>
    {
        var (before, inside, after) = article;
        var plain = Silence.Lint(Join([.. before, .. inside, .. after]));
        var text = Join([.. before, pair.Open, .. inside, pair.Close, .. after]);
        var start = Join(before).Length;
        var end = start + Join(inside).Length;

        var found = Silence.Lint(text);

        Places(found).ShouldBe(plain.Diagnostics
            .Where(d => d.Location.Span.Start < start || d.Location.Span.Start >= end || !pair.IsSilent(d.RuleId))
            .Select(d => (d.RuleId, Shift(d.Location.Span.Start))), text);
        Places(found).Count().ShouldBe(plain.Diagnostics.Length - found.Suppressed.Length, text);

        int Shift(int offset) => offset + (offset >= start ? pair.Open.Length + 2 : 0) + (offset >= end ? pair.Close.Length + 2 : 0);
    }, iter: 500);

    [Fact]
    public void Before_a_paragraph_a_comment_silences_that_paragraph_alone() => Gen.Select(Article, Gen.Bool).Sample((article, isLine) =>
    {
        var (before, _, after) = article;
        var plain = Silence.Lint(Join([.. before, "A very, just very old tale.", .. after]));
        var comment = isLine ? "<!-- editlint-disable-next-line -->" : "<!-- editlint-disable-next-block -->";
        var start = Join(before).Length;
        var end = start + Join(["A very, just very old tale."]).Length;

        var found = Silence.Lint(Join([.. before, comment, "A very, just very old tale.", .. after]));

        Places(found).ShouldBe(plain.Diagnostics.Where(d => d.Location.Span.Start < start || d.Location.Span.Start >= end)
            .Select(d => (d.RuleId, d.Location.Span.Start + (d.Location.Span.Start >= end ? comment.Length + 2 : 0))));
        found.Suppressed.Length.ShouldBe(5);
    }, iter: 300);

    // A comment that silences nothing says so; that is no finding of the text.
    private static IEnumerable<(string Rule, int Start)> Places(LintResult result) =>
        result.Diagnostics.Where(d => !d.RuleId.StartsWith("EditLint.", StringComparison.Ordinal)).Select(d => (d.RuleId, d.Location.Span.Start));

    private static string Join(string[] paragraphs) => string.Concat(paragraphs.Select(p => p + "\n\n"));
}

using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class FoundingArticleTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "missile-defense.txt"));

    [Fact]
    public void It_lacks_two_quotations_and_goes_on_below_its_sign_off() => Findings(Text).ShouldBe(
    [
        "Integrity.MissingQuotation 7:203-7:208 related 8",
        "Integrity.TextAfterSignOff 10:1-10:338 related 9",
        "Integrity.MissingQuotation 15:203-15:208 related 16",
    ]);

    [Fact]
    public void Line_ends_change_nothing() => Findings(Text.Replace("\n", "\r\n")).ShouldBe(Findings(Text));

    [Fact]
    public void Curly_quotation_marks_change_nothing() => Findings(Curly(Text)).ShouldBe(Findings(Text));

    [Fact]
    public void Blank_lines_between_the_paragraphs_move_the_findings() => Findings(Text.Replace("\n", "\n\n")).ShouldBe(
    [
        "Integrity.MissingQuotation 13:203-13:208 related 15",
        "Integrity.TextAfterSignOff 19:1-19:338 related 17",
        "Integrity.MissingQuotation 29:203-29:208 related 31",
    ]);

    private static string[] Findings(string text) =>
        [.. Lint.With(new PlainTextReader().Read(new SourceText("article.txt", text)), "UnclosedQuotation", "MissingQuotation", "TextAfterSignOff", "TruncatedParagraph")
            .Select(d => $"{d.RuleId} {d.Location.Start.Line}:{d.Location.Start.Column}-{d.Location.End.Line}:{d.Location.End.Column} related {d.Related.Single().Location.Start.Line}")];

    private static string Curly(string text)
    {
        var isOpen = false;
        return string.Concat(text.Select(c => c switch { '\'' => '’', '"' => (isOpen = !isOpen) ? '“' : '”', _ => c }));
    }
}

using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class DuplicationArticleTests
{
    [Theory]
    [InlineData("txt", "\n")]
    [InlineData("txt", "\r\n")]
    [InlineData("txt", "\n\n")]
    [InlineData("md", "\n\n")]
    public void The_founding_article_has_one_copy_that_adds_a_paragraph(string format, string lineEnd)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "missile-defense.txt")).ReplaceLineEndings(lineEnd);
        var distance = lineEnd == "\n\n" ? 2 : 1;
        var finding = DuplicationCheckTests.Find(DocumentReaders.All.First(r => r.Extensions.Contains("." + format)).Read(new SourceText($"missile-defense.{format}", text))).ShouldHaveSingleItem();
        int Line(int number) => (number - 1) * distance + 1;

        (finding.Location.Start.Line, finding.Location.Start.Column, finding.Location.End.Line, finding.Location.End.Column).ShouldBe((Line(10), 1, Line(18), 18));
        finding.Related.Select(r => (r.Message, r.Location.Start.Line, r.Location.End.Line)).ShouldBe([("the first copy", Line(2), Line(9)), ("only in this copy", Line(16), Line(16))]);
        finding.Related[0].Location.Start.Column.ShouldBe(1);
        finding.Related[0].Location.End.Column.ShouldBe(18);
        finding.Message.ShouldBe($"This passage of 245 words repeats lines {Line(2)}-{Line(9)}. The copy adds the paragraph at line {Line(16)}. Keep one of the two.");
        if (lineEnd == "\n")
            finding.Location.Span.ShouldBe(TextSpan.FromBounds(1598, 3689));
    }
}

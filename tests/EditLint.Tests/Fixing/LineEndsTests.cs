using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Tests.Fixing;

public sealed class LineEndsTests
{
    [Theory]
    [InlineData("a\r\nb|c\r\n", "x\ny", "x\r\ny")]
    [InlineData("a\rb|c", "x\ny", "x\ry")]
    [InlineData("a\nb|c", "x\r\ny", "x\ny")]
    [InlineData("a\r\nb|c\nd\n", "x\ry", "x\ny")]
    [InlineData("b|c", "x\ny", "x\ny")]
    [InlineData("a\r\nb|c", "xy", "xy")]
    public void What_is_inserted_has_the_line_ends_of_the_file(string marked, string inserted, string expected)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);

        LineEnds.Adapt(marked.Remove(at, 1), new TextChange(new TextSpan(at, 0), inserted)).NewText.ShouldBe(expected);
    }

    [Fact]
    public void What_a_fix_takes_over_stays_as_it_is_in_a_file_of_several_kinds() =>
        LineEnds.Adapt("a\rb\nc\r\n", new TextChange(new TextSpan(0, 5), "A\rB\nC\r\n")).NewText.ShouldBe("A\rB\nC\r");
}

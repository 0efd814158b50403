using CsCheck;
using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Tests.Fixing;

public sealed class ChangeMapTests
{
    private static readonly Gen<TextChange[]> Changes = Gen.Select(Gen.Int[0, 17], Gen.Int[0, 3], Gen.Int[0, 4], (start, length, added) => new TextChange(new TextSpan(start, length), new string('x', added)))
        .Array[0, 6].Select(changes => changes.Where((c, i) => !changes.Take(i).Any(earlier => earlier.Span.ConflictsWith(c.Span))).ToArray());

    [Fact]
    public void Text_that_is_not_touched_is_found_again() =>
        Gen.Select(Changes, Gen.Int[0, 17], Gen.Int[1, 3]).Sample((changes, start, length) =>
        {
            var source = new SourceText("example.txt", "0123456789abcdefghij");
            var span = new TextSpan(start, length);
            if (changes.Any(c => c.Span.IntersectsWith(span)))
                return;
            source.WithChanges(changes)[new ChangeMap(changes).Map(span)].ToString().ShouldBe(source[span].ToString());
        }, iter: 20_000);

    [Theory]
    [InlineData(2, 4, "x", 2, 4, 2, 3)]
    [InlineData(2, 4, "x", 3, 4, 2, 3)]
    [InlineData(2, 4, "xxxx", 1, 3, 1, 6)]
    [InlineData(2, 2, "xx", 2, 4, 4, 6)]
    [InlineData(4, 4, "xx", 2, 4, 2, 4)]
    [InlineData(2, 4, "", 0, 6, 0, 4)]
    [InlineData(2, 2, "xx", 2, 2, 4, 4)]
    public void What_is_replaced_under_a_span_belongs_to_it_as_a_whole(int start, int end, string text, int spanStart, int spanEnd, int newStart, int newEnd) =>
        new ChangeMap([new TextChange(TextSpan.FromBounds(start, end), text)]).Map(TextSpan.FromBounds(spanStart, spanEnd)).ShouldBe(TextSpan.FromBounds(newStart, newEnd));
}

using CsCheck;
using EditLint.Core.Text;

namespace EditLint.Tests.Text;

public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 6], (start, length) => new TextSpan(start, length));

    [Fact]
    public void An_empty_span_overlaps_nothing() =>
        new TextSpan(3, 0).OverlapsWith(new TextSpan(0, 10)).ShouldBeFalse();

    [Fact]
    public void Touching_spans_intersect_and_do_not_overlap()
    {
        var left = new TextSpan(0, 3);
        var right = new TextSpan(3, 2);
        left.IntersectsWith(right).ShouldBeTrue();
        left.OverlapsWith(right).ShouldBeFalse();
    }

    [Fact]
    public void An_insertion_inside_a_replacement_conflicts_with_it() =>
        new TextSpan(4, 0).ConflictsWith(new TextSpan(2, 5)).ShouldBeTrue();

    [Fact]
    public void A_negative_length_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(0, -1));

    [Fact]
    public void Relations_do_not_depend_on_the_order() =>
        Gen.Select(Spans, Spans).Sample((a, b) =>
            a.OverlapsWith(b) == b.OverlapsWith(a) && a.IntersectsWith(b) == b.IntersectsWith(a) && a.ConflictsWith(b) == b.ConflictsWith(a));

    [Fact]
    public void Overlap_means_a_shared_unit() =>
        Gen.Select(Spans, Spans).Sample((a, b) =>
            a.OverlapsWith(b) == Enumerable.Range(0, 20).Any(i => a.Contains(i) && b.Contains(i)));
}

using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>The prose of a block that carries inline markup of some kinds, so that many places can be asked about, each in logarithmic time. Immutable.</summary>
internal sealed class InlineCoverage
{
    private static readonly Comparer<TextSpan> ByEnd = Comparer<TextSpan>.Create((x, y) => x.End.CompareTo(y.End));

    // Disjoint and in order, so the ends rise too.
    private readonly ImmutableArray<TextSpan> _spans;

    private InlineCoverage(ImmutableArray<TextSpan> spans) => _spans = spans;

    /// <summary>Collects the markup of a block; linear in the number of its inlines.</summary>
    public static InlineCoverage Of(Block block, params ReadOnlySpan<InlineKind> kinds)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var inline in block.Inlines)
        {
            if (inline.ProseSpan.IsEmpty || !kinds.Contains(inline.Kind))
                continue;
            if (spans.Count > 0 && spans[^1].IntersectsWith(inline.ProseSpan))
                spans[^1] = spans[^1].Union(inline.ProseSpan);
            else
                spans.Add(inline.ProseSpan);
        }

        return new InlineCoverage(spans.ToImmutable());
    }

    /// <summary>True when the stretch shares a character with such markup.</summary>
    public bool OverlapsWith(TextSpan proseSpan)
    {
        var found = _spans.BinarySearch(new TextSpan(proseSpan.Start, 0), ByEnd);
        // The first span that ends behind the start of the stretch.
        var index = found < 0 ? ~found : found + 1;
        return index < _spans.Length && _spans[index].OverlapsWith(proseSpan);
    }
}

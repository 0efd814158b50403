using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>Looks into spans that are in order and do not overlap.</summary>
internal static class SortedSpans
{
    /// <summary>Those that share a unit with a span.</summary>
    public static ReadOnlySpan<TextSpan> In(ImmutableArray<TextSpan> sorted, TextSpan span)
    {
        if (sorted.IsEmpty)
            return [];
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].End > span.Start)
                high = middle;
            else
                low = middle + 1;
        }
        var end = low;
        while (end < sorted.Length && sorted[end].Start < span.End)
            end++;
        return sorted.AsSpan()[low..end];
    }
}

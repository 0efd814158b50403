using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core;

/// <summary>Finds the place in the original that a place in a copy comes from. Immutable.</summary>
internal sealed class CopyMap
{
    private readonly Dictionary<SourceText, ImmutableArray<CopiedSpan>> _copies;

    public CopyMap(IEnumerable<CopiedSpan> copies) =>
        _copies = copies.GroupBy(c => c.Copy.Source).ToDictionary(g => g.Key, g => g.OrderBy(c => c.Copy.Span).ToImmutableArray());

    /// <summary>The sources that were copied from.</summary>
    public IEnumerable<SourceText> OriginalSources => _copies.Values.SelectMany(copies => copies).Select(c => c.Original.Source).Distinct();

    public bool IsEmpty => _copies.Count == 0;

    /// <summary>The place in the original, or null when the place does not lie in one copied stretch.</summary>
    public Location? ToOriginal(Location place)
    {
        if (!_copies.TryGetValue(place.Source, out var copies))
            return null;
        var low = 0;
        var high = copies.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (copies[middle].Copy.Span.Start <= place.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        // An empty place between two stretches may be the end of the first; stretches of one rule do not overlap.
        for (var i = low - 1; i >= 0 && i >= low - 2; i--)
        {
            var (copy, original) = copies[i];
            if (copy.Span.Contains(place.Span) && copy.Span.Length == original.Span.Length)
                return new Location(original.Source, place.Span.Shift(original.Span.Start - copy.Span.Start));
        }
        return null;
    }
}

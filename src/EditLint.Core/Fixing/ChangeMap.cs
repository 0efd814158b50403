using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>Finds the place after some changes of what stood at a place before. Immutable.</summary>
internal sealed class ChangeMap
{
    private readonly ImmutableArray<TextChange> _changes;

    // For each change, how far what follows it has moved.
    private readonly int[] _moved;

    /// <summary>Makes the map of changes that are made at once.</summary>
    /// <param name="changes">In any order; none conflicts with another.</param>
    public ChangeMap(IEnumerable<TextChange> changes)
    {
        _changes = [.. changes.OrderBy(c => c.Span)];
        _moved = new int[_changes.Length];
        for (var i = 0; i < _moved.Length; i++)
            _moved[i] = (i > 0 ? _moved[i - 1] : 0) + _changes[i].NewText.Length - _changes[i].Span.Length;
    }

    /// <summary>Where a span is afterwards: what is replaced under one of its ends belongs to it as a whole, what is inserted beside it does not.</summary>
    public TextSpan Map(TextSpan span)
    {
        var start = MapStart(span.Start);
        return TextSpan.FromBounds(start, Math.Max(start, MapEnd(span.End)));
    }

    private int MapStart(int offset)
    {
        var last = LastThat(c => c.Span.Start < offset || c.Span.End <= offset);
        if (last < 0)
            return offset;
        return _changes[last].Span.End <= offset ? offset + _moved[last] : _changes[last].Span.Start + MovedBefore(last);
    }

    private int MapEnd(int offset)
    {
        var last = LastThat(c => c.Span.Start < offset);
        if (last < 0)
            return offset;
        return offset + _moved[last] + Math.Max(0, _changes[last].Span.End - offset);
    }

    private int MovedBefore(int change) => change > 0 ? _moved[change - 1] : 0;

    // The changes for which it is true come first.
    private int LastThat(Predicate<TextChange> condition)
    {
        var (low, high) = (0, _changes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (condition(_changes[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}

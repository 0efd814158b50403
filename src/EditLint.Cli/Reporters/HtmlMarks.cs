using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Finds the prose that stands at places of a source. Used by one thread.</summary>
internal sealed class HtmlMarks
{
    private readonly Dictionary<Block, List<HtmlMark>> _byBlock = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<HtmlPlace> _placed = new(ReferenceEqualityComparer.Instance);

    private HtmlMarks()
    {
    }

    /// <summary>Finds the prose of places; a place over several blocks is marked in each of them.</summary>
    public static HtmlMarks Find(Document document, IEnumerable<HtmlPlace> places)
    {
        var marks = new HtmlMarks();
        var waiting = new Queue<HtmlPlace>(places.OrderBy(p => p.Span.Start));
        var near = new List<HtmlPlace>();
        foreach (var block in document.AllBlocks.Where(b => !b.Prose.IsEmpty).OrderBy(b => b.Prose.SourceSpan.Start))
        {
            var span = block.Prose.SourceSpan;
            while (waiting.TryPeek(out var next) && next.Span.Start <= span.End)
                near.Add(waiting.Dequeue());
            near.RemoveAll(p => p.Span.End < span.Start);
            if (near.Count == 0)
                continue;
            var runs = block.Prose.Runs;
            foreach (var place in near)
                marks.Add(block, runs, place);
        }
        return marks;
    }

    /// <summary>The marks in the prose of a block, by where they start.</summary>
    public IReadOnlyList<HtmlMark> Of(Block block) => _byBlock.TryGetValue(block, out var marks) ? marks : [];

    /// <summary>True when a place is marked somewhere.</summary>
    public bool Has(HtmlPlace place) => _placed.Contains(place);

    private void Add(Block block, ImmutableArray<ProseRun> runs, HtmlPlace place)
    {
        var span = place.Span.IsEmpty ? PointIn(runs, place.Span.Start) : SpanIn(runs, place.Span);
        if (span is not { } found || (place.Span.IsEmpty && _placed.Contains(place)))
            return;
        if (!_byBlock.TryGetValue(block, out var marks))
            _byBlock.Add(block, marks = []);
        marks.Add(new HtmlMark(Whole(found, block.Prose.Text), place, _placed.Add(place)));
    }

    // A character that takes two units is marked as a whole.
    private static TextSpan Whole(TextSpan span, string text)
    {
        var start = IsInside(span.Start) ? span.Start - 1 : span.Start;
        var end = span.IsEmpty ? start : IsInside(span.End) ? span.End + 1 : span.End;
        return TextSpan.FromBounds(start, end);

        bool IsInside(int offset) => offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
    }

    private static TextSpan? SpanIn(ImmutableArray<ProseRun> runs, TextSpan span)
    {
        var first = FirstEndingAfter(runs, span.Start);
        var last = FirstEndingAfter(runs, span.End - 1);
        if (last == runs.Length || runs[last].SourceStart >= span.End)
            last--;
        if (first > last)
            return null;
        var start = runs[first] is { IsVerbatim: true } f ? f.ProseStart + Math.Max(0, span.Start - f.SourceStart) : runs[first].ProseStart;
        var end = runs[last] is { IsVerbatim: true } l ? l.ProseStart + Math.Min(l.ProseLength, span.End - l.SourceStart) : runs[last].ProseEnd;
        return start < end ? TextSpan.FromBounds(start, end) : null;
    }

    private static TextSpan? PointIn(ImmutableArray<ProseRun> runs, int offset)
    {
        var index = FirstEndingAfter(runs, offset);
        if (index < runs.Length && runs[index].SourceStart <= offset)
            return new TextSpan(runs[index].ProseStart + (runs[index].IsVerbatim ? offset - runs[index].SourceStart : 0), 0);
        return index > 0 && runs[index - 1].SourceEnd == offset ? new TextSpan(runs[index - 1].ProseEnd, 0) : null;
    }

    private static int FirstEndingAfter(ImmutableArray<ProseRun> runs, int offset)
    {
        var low = 0;
        var high = runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].SourceEnd <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>Collects spans in an array that each thread keeps, so that the result is the only allocation.</summary>
internal ref struct SpanBuffer(int capacity)
{
    // What the longest paragraphs need is not kept.
    private const int LargestKept = 16 * 1024;

    [ThreadStatic]
    private static TextSpan[]? s_kept;

    private TextSpan[] _spans = Take(capacity);

    public int Count { get; private set; }

    /// <summary>Adds a span between two offsets that are in order and not negative.</summary>
    public void Add(int start, int end)
    {
        if ((uint)Count >= (uint)_spans.Length)
            Grow();
        _spans[Count++] = TextSpan.FromKnownBounds(start, end);
    }

    /// <summary>The spans, in the order in which they were added. The buffer is used up.</summary>
    public ImmutableArray<TextSpan> DrainToImmutable()
    {
        var spans = _spans.AsSpan(0, Count).ToArray();
        if (_spans.Length <= LargestKept)
            s_kept = _spans;
        _spans = [];
        Count = 0;
        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    private static TextSpan[] Take(int capacity)
    {
        var kept = s_kept;
        s_kept = null;
        return kept is not null && kept.Length >= capacity ? kept : new TextSpan[Math.Max(capacity, 1024)];
    }

    private void Grow() => Array.Resize(ref _spans, Math.Max(16, 2 * Count));
}

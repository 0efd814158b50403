using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>Collects spans in a rented array, so that the result is the only allocation.</summary>
internal ref struct SpanBuffer(int capacity)
{
    private TextSpan[] _spans = ArrayPool<TextSpan>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public void Add(int start, int end)
    {
        if (Count == _spans.Length)
            Grow();
        _spans[Count++] = TextSpan.FromBounds(start, end);
    }

    /// <summary>The spans, in the order in which they were added. The buffer is used up.</summary>
    public ImmutableArray<TextSpan> DrainToImmutable()
    {
        var spans = _spans.AsSpan(0, Count).ToArray();
        ArrayPool<TextSpan>.Shared.Return(_spans);
        _spans = [];
        Count = 0;
        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    private void Grow()
    {
        var larger = ArrayPool<TextSpan>.Shared.Rent(Math.Max(16, 2 * Count));
        _spans.CopyTo(larger, 0);
        ArrayPool<TextSpan>.Shared.Return(_spans);
        _spans = larger;
    }
}

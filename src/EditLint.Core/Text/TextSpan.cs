namespace EditLint.Core.Text;

/// <summary>A range of UTF-16 code units, end-exclusive. A span may be empty: it is then a place between two units.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> or <paramref name="length"/> is negative, or their sum overflows.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, int.MaxValue - start);
        Start = start;
        Length = length;
    }

    // For what was measured already: where every word is a span, checking each of them again is a good part of the time.
    private TextSpan(int start, int length, bool _)
    {
        Start = start;
        Length = length;
    }

    /// <summary>The offset of the first unit.</summary>
    public int Start { get; }

    /// <summary>The number of units.</summary>
    public int Length { get; }

    /// <summary>The offset just past the last unit.</summary>
    public int End => Start + Length;

    /// <summary>True for a place between two units.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The span between two offsets that are known to be in order and not negative.</summary>
    internal static TextSpan FromKnownBounds(int start, int end) => new(start, end - start, true);

    /// <summary>True when the unit at the offset is inside.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True when all of the other is inside; an empty span may lie at either end.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two share at least one unit; an empty span overlaps nothing.</summary>
    public bool OverlapsWith(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>True when the two share a unit or touch.</summary>
    public bool IntersectsWith(TextSpan other) => other.Start <= End && other.End >= Start;

    /// <summary>True when both cannot be replaced at once. Unlike overlap, an insertion inside a replacement counts, and so do two insertions at one place.</summary>
    public bool ConflictsWith(TextSpan other) => Start == other.Start || (Start < other.End && other.Start < End);

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The span moved by <paramref name="distance"/> units.</summary>
    public TextSpan Shift(int distance) => new(Start + distance, Length);

    /// <summary>Orders by start, then by length.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start}..{End})";
}

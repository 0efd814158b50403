namespace EditLint.Core.Matching.Patterns;

/// <summary>A place, or several in a row, where a pattern matches or may match.</summary>
/// <param name="Pattern">The number of the pattern.</param>
/// <param name="Text">The number of the text.</param>
/// <param name="Start">The first place, in UTF-16 units of the text.</param>
/// <param name="Alternative">The alternative of the pattern that matches; of those that may, the first.</param>
/// <param name="Length">The length of a match that is certain. Otherwise 0.</param>
/// <param name="Places">How many places in a row where the pattern may match; 1 for a match that is certain.</param>
internal readonly record struct PatternHit(int Pattern, int Text, int Start, int Alternative, int Length, int Places) : IComparable<PatternHit>
{
    /// <summary>True for a match that needs no second look.</summary>
    public bool IsCertain => Length > 0;

    public int CompareTo(PatternHit other)
    {
        if (Pattern != other.Pattern)
            return Pattern.CompareTo(other.Pattern);
        if (Text != other.Text)
            return Text.CompareTo(other.Text);
        return Start != other.Start ? Start.CompareTo(other.Start) : Alternative.CompareTo(other.Alternative);
    }
}

namespace EditLint.Core.Matching.Patterns;

/// <summary>Takes two arrays for equal when they have the same numbers in the same order.</summary>
internal sealed class SequenceComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
{
    public static readonly SequenceComparer Instance = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<int> alternate)
    {
        var hash = 17u;
        foreach (var number in alternate)
            hash = ((hash ^ (uint)number) * 16777619) + (hash >> 15);
        return (int)hash;
    }

    public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
}

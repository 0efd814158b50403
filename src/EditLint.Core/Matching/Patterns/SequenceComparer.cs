using System.Collections.Immutable;

namespace EditLint.Core.Matching.Patterns;

/// <summary>Takes two arrays for equal when they have the same numbers in the same order.</summary>
internal sealed class SequenceComparer : IEqualityComparer<ImmutableArray<int>>
{
    public static readonly SequenceComparer Instance = new();

    public bool Equals(ImmutableArray<int> x, ImmutableArray<int> y) => x.AsSpan().SequenceEqual(y.AsSpan());

    public int GetHashCode(ImmutableArray<int> obj)
    {
        var hash = 17u;
        foreach (var number in obj)
            hash = (hash ^ (uint)number) * 16777619 + (hash >> 15);
        return (int)hash;
    }
}

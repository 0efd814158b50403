namespace EditLint.Core.Matching.Patterns;

/// <summary>What the character before a place must be. Immutable.</summary>
/// <param name="Sets">The numbers of sets, one of which must have it.</param>
/// <param name="AllowsEdge">True when the text may also begin at the place.</param>
/// <param name="IsNegative">True when all of that is forbidden and all else allowed.</param>
internal sealed record LeftCondition(int[] Sets, bool AllowsEdge, bool IsNegative);

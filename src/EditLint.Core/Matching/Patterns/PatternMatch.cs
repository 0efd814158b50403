namespace EditLint.Core.Matching.Patterns;

/// <summary>A match of a pattern.</summary>
/// <param name="Start">Where it starts, in UTF-16 units of the text.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct PatternMatch(int Start, int Length);

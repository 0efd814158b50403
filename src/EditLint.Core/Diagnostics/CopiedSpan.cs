namespace EditLint.Core.Diagnostics;

/// <summary>A stretch of a source that repeats another stretch of the same length word for word, so that a place in one is at the same distance from its start in the other.</summary>
/// <param name="Copy">The repetition.</param>
/// <param name="Original">What it repeats, earlier in the same source or in another.</param>
public sealed record CopiedSpan(Location Copy, Location Original);

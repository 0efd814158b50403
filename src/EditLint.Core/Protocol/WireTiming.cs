namespace EditLint.Core.Protocol;

/// <summary>The time of a rule as it travels.</summary>
/// <param name="Rule">The rule's identity.</param>
/// <param name="Microseconds">What it has taken, over all sources and threads.</param>
public sealed record WireTiming(string Rule, long Microseconds);

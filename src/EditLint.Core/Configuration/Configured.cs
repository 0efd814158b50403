using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>A value and the line of a configuration that said so.</summary>
/// <param name="Value">The value.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record Configured<T>(T Value, Location Origin);

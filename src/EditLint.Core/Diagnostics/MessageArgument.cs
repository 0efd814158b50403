namespace EditLint.Core.Diagnostics;

/// <summary>A value for a hole in a message. Holes such as <c>{match}</c> take it by name, Vale's <c>%s</c> by its place in the list.</summary>
/// <param name="Name">The name, without braces.</param>
/// <param name="Value">The value.</param>
public readonly record struct MessageArgument(string Name, string Value);

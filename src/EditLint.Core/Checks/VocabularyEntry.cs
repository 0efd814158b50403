using EditLint.Core.Diagnostics;

namespace EditLint.Core.Checks;

/// <summary>A line of a house's vocabulary.</summary>
/// <param name="Pattern">The pattern that the line is.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record VocabularyEntry(string Pattern, Location Origin);

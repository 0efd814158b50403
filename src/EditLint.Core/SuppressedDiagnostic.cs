using EditLint.Core.Diagnostics;

namespace EditLint.Core;

/// <summary>A finding that was silenced. Immutable.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Origin">The comment, or the line of a configuration, that silenced it.</param>
/// <param name="Reason">Why, as its author wrote it, or null.</param>
/// <param name="IsInSource">True when a comment of the article silenced it, false when something outside of it did.</param>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, Location Origin, string? Reason, bool IsInSource);

using EditLint.Core.Diagnostics;

namespace EditLint.Core.Fixing;

/// <summary>A fix that is to be made, and what it is for.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fix">One of its fixes.</param>
public readonly record struct SelectedFix(Diagnostic Finding, CodeFix Fix);

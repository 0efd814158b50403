using EditLint.Core.Diagnostics;

namespace EditLint.Core.Fixing;

/// <summary>A fix that was not made, or taken back.</summary>
/// <param name="Finding">What it was for, as found in the text that the loop ended with.</param>
/// <param name="Fix">The fix.</param>
/// <param name="Brought">
/// What would be found afterwards and is not found now, in a text that nobody keeps; it may be what the fix was to cure. Null when the result cannot be
/// stored in the encoding of the source.
/// </param>
public sealed record RefusedFix(Diagnostic Finding, CodeFix Fix, Diagnostic? Brought);

using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>A word of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; empty at the end of the formula.</param>
/// <param name="Span">Where it stands in the formula.</param>
internal readonly record struct FormulaToken(FormulaTokenKind Kind, string Text, TextSpan Span);

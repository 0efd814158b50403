using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>Why a text is no formula.</summary>
/// <param name="Span">Where, in the text.</param>
/// <param name="Message">What is wrong, and what to write.</param>
internal sealed record FormulaError(TextSpan Span, string Message);

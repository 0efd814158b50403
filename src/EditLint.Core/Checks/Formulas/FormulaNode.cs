using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>A part of a formula. Its text is a formula of the same meaning. Immutable and thread-safe.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Span">Where it stands in the formula.</param>
internal abstract record FormulaNode(FormulaType Type, TextSpan Span)
{
    /// <summary>The value; division by zero gives an infinity or no number at all, never an exception.</summary>
    /// <param name="variable">The value of each variable, by its name.</param>
    public abstract double Evaluate(Func<string, double> variable);
}

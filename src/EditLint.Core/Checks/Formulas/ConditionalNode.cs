using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>One of two parts, by a condition: <c>a ? b : c</c>.</summary>
internal sealed record ConditionalNode(FormulaNode Condition, FormulaNode WhenTrue, FormulaNode WhenFalse, FormulaType Type, TextSpan Span) : FormulaNode(Type, Span)
{
    public override double Evaluate(Func<string, double> variable) =>
        (Condition.Evaluate(variable) != 0 ? WhenTrue : WhenFalse).Evaluate(variable);

    public override string ToString() => $"({Condition} ? {WhenTrue} : {WhenFalse})";
}

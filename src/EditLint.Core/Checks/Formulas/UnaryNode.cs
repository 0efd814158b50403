using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>A sign or a negation.</summary>
internal sealed record UnaryNode(char Operator, FormulaNode Operand, TextSpan Span)
    : FormulaNode(Operator == '!' ? FormulaType.Truth : Operand.Type, Span)
{
    public override double Evaluate(Func<string, double> variable)
    {
        var value = Operand.Evaluate(variable);
        return Operator switch
        {
            '-' => -value,
            '!' => value == 0 ? 1 : 0,
            _ => value,
        };
    }

    public override string ToString() => $"{Operator}({Operand})";
}

using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>Two parts and an operator between them.</summary>
internal sealed record BinaryNode(string Operator, FormulaNode Left, FormulaNode Right, FormulaType Type, TextSpan Span) : FormulaNode(Type, Span)
{
    public override double Evaluate(Func<string, double> variable)
    {
        var left = Left.Evaluate(variable);
        switch (Operator)
        {
            case "&&":
                return left != 0 && Right.Evaluate(variable) != 0 ? 1 : 0;
            case "||":
                return left != 0 || Right.Evaluate(variable) != 0 ? 1 : 0;
        }
        var right = Right.Evaluate(variable);
        return Operator switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" when Type == FormulaType.Integer => Math.Truncate(left / right),
            "/" => left / right,
            "%" => left % right,
            "<" => left < right ? 1 : 0,
            "<=" => left <= right ? 1 : 0,
            ">" => left > right ? 1 : 0,
            ">=" => left >= right ? 1 : 0,
            "==" => left == right ? 1 : 0,
            _ => left != right ? 1 : 0,
        };
    }

    public override string ToString() => $"({Left} {Operator} {Right})";
}

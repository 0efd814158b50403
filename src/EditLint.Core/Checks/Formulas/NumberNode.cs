using System.Globalization;
using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>A number, or one of the constants of <c>math</c>.</summary>
internal sealed record NumberNode(double Value, FormulaType Type, TextSpan Span) : FormulaNode(Type, Span)
{
    public override double Evaluate(Func<string, double> variable) => Value;

    public override string ToString()
    {
        var text = Value.ToString("R", CultureInfo.InvariantCulture);
        return Type == FormulaType.Integer || text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}

using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>A name that stands for a count; the parts of a dotted one are joined by an underscore.</summary>
internal sealed record VariableNode(string Name, TextSpan Span) : FormulaNode(FormulaType.Number, Span)
{
    public override double Evaluate(Func<string, double> variable) => variable(Name);

    public override string ToString() => Name;
}

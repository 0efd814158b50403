using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>A function of <c>math</c> and what it is given.</summary>
internal sealed record CallNode(FormulaFunction Function, ImmutableArray<FormulaNode> Arguments, TextSpan Span) : FormulaNode(FormulaType.Number, Span)
{
    public override double Evaluate(Func<string, double> variable) =>
        Function.Apply(Arguments[0].Evaluate(variable), Arguments.Length > 1 ? Arguments[1].Evaluate(variable) : 0);

    public override string ToString() => $"math.{Function.Name}({string.Join(", ", Arguments)})";
}

using System.Collections.Immutable;

namespace EditLint.Core.Checks.Formulas;

/// <summary>A function of Tengo's module <c>math</c>, and <c>math.round</c>, which Tengo lacks.</summary>
/// <param name="Name">The name, without <c>math.</c>.</param>
/// <param name="Arity">How many numbers it takes: 1 or 2.</param>
/// <param name="Apply">The function; of one number, it is given 0 for the second.</param>
internal sealed record FormulaFunction(string Name, int Arity, Func<double, double, double> Apply)
{
    public static readonly ImmutableArray<FormulaFunction> All =
    [
        new("abs", 1, (x, _) => Math.Abs(x)),
        new("acos", 1, (x, _) => Math.Acos(x)),
        new("acosh", 1, (x, _) => Math.Acosh(x)),
        new("asin", 1, (x, _) => Math.Asin(x)),
        new("asinh", 1, (x, _) => Math.Asinh(x)),
        new("atan", 1, (x, _) => Math.Atan(x)),
        new("atan2", 2, Math.Atan2),
        new("atanh", 1, (x, _) => Math.Atanh(x)),
        new("cbrt", 1, (x, _) => Math.Cbrt(x)),
        new("ceil", 1, (x, _) => Math.Ceiling(x)),
        new("copysign", 2, Math.CopySign),
        new("cos", 1, (x, _) => Math.Cos(x)),
        new("cosh", 1, (x, _) => Math.Cosh(x)),
        new("dim", 2, (x, y) => Math.Max(x - y, 0)),
        new("exp", 1, (x, _) => Math.Exp(x)),
        new("exp2", 1, (x, _) => Math.Pow(2, x)),
        new("floor", 1, (x, _) => Math.Floor(x)),
        new("hypot", 2, double.Hypot),
        new("log", 1, (x, _) => Math.Log(x)),
        new("log10", 1, (x, _) => Math.Log10(x)),
        new("log2", 1, (x, _) => Math.Log2(x)),
        new("max", 2, Math.Max),
        new("min", 2, Math.Min),
        new("mod", 2, (x, y) => x % y),
        new("pow", 2, Math.Pow),
        new("pow10", 1, (x, _) => Math.Pow(10, x)),
        new("remainder", 2, Math.IEEERemainder),
        new("round", 1, (x, _) => Math.Round(x, MidpointRounding.AwayFromZero)),
        new("sin", 1, (x, _) => Math.Sin(x)),
        new("sinh", 1, (x, _) => Math.Sinh(x)),
        new("sqrt", 1, (x, _) => Math.Sqrt(x)),
        new("tan", 1, (x, _) => Math.Tan(x)),
        new("tanh", 1, (x, _) => Math.Tanh(x)),
        new("trunc", 1, (x, _) => Math.Truncate(x)),
    ];

    /// <summary>The function of a name, without <c>math.</c>; null when there is none.</summary>
    public static FormulaFunction? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The constant of a name, without <c>math.</c>; null when there is none.</summary>
    public static double? FindConstant(string name) => name switch
    {
        "e" => Math.E,
        "pi" => Math.PI,
        "phi" => (1 + Math.Sqrt(5)) / 2,
        "sqrt2" => Math.Sqrt(2),
        "ln2" => Math.Log(2),
        "ln10" => Math.Log(10),
        _ => null,
    };
}

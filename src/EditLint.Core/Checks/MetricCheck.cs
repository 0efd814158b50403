using EditLint.Core.Analysis;
using EditLint.Core.Checks.Formulas;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: metric</c>: a number worked out of a document's counts. Keys: <c>formula</c> (as in <c>words / sentences</c>) and <c>condition</c> (as in
/// <c>&gt; 25</c>), which says when the number is wrong.
/// </summary>
internal sealed class MetricCheck : StatisticsCheck
{
    private readonly FormulaNode? _formula;
    private readonly FormulaNode? _condition;

    private MetricCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _formula = Read(options, "formula", "The rule has no formula. Write 'formula:' with one, such as 'words / sentences'.", FormulaParser.Parse, out var formula);
        if (_formula is { Type: FormulaType.Truth })
            options.AddError(formula!.Span, "The formula gives true or false; it must give a number. What is compared with it goes under 'condition'.");
        _condition = Read(options, "condition", "The rule does not say when the number is wrong. Write 'condition:' with a comparison in quotation marks, such as '> 8'.", FormulaParser.ParseCondition, out _);
    }

    private delegate FormulaNode? Parser(string text, Func<VariableNode, FormulaError?> check, out FormulaError? error);

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new MetricCheck(descriptor, options);

    protected override double? Measure(Document document)
    {
        var value = _formula!.Evaluate(name => MetricVariables.Count(document, name));
        var isWrong = _condition!.Evaluate(name => name == FormulaParser.Value ? value : MetricVariables.Count(document, name)) != 0;
        return isWrong ? value : null;
    }

    private static FormulaNode? Read(CheckOptions options, string key, string whenMissing, Parser parse, out YamlScalar? scalar)
    {
        scalar = options.GetScalar(key);
        if (scalar is null || string.IsNullOrWhiteSpace(scalar.Value))
        {
            options.AddMissing(key, whenMissing);
            return null;
        }
        var node = parse(scalar.Value, MetricVariables.Check, out var error);
        if (error is not null)
            options.AddError(options.Locate(scalar, error.Span), error.Message);
        return node;
    }
}

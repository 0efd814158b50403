using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: readability</c>: the school grade that a document asks of its readers. Keys: <c>metrics</c> (the measures, of which the mean is taken) and
/// <c>grade</c> (the highest that passes).
/// </summary>
internal sealed class ReadabilityCheck : StatisticsCheck
{
    private readonly ImmutableArray<ReadabilityGrade> _grades;
    private readonly double _highest;

    private ReadabilityCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _grades = ReadGrades(options);
        _highest = options.GetNumber("grade", 0);
        if (options.GetNode("grade") is null or YamlScalar { IsNull: true })
            options.AddMissing("grade", "The rule does not say which grade is too high. Write 'grade:' with the highest that passes, such as 8.");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new ReadabilityCheck(descriptor, options);

    protected override double? Measure(Document document)
    {
        if (document.Statistics is not { Words: > 0, Sentences: > 0 } statistics)
            return null;
        var mean = _grades.Average(grade => grade.Of(statistics));
        return mean > _highest ? mean : null;
    }

    private static ImmutableArray<ReadabilityGrade> ReadGrades(CheckOptions options)
    {
        var names = options.GetScalars("metrics");
        var known = string.Join(", ", ReadabilityGrade.All.Select(g => g.Name));
        if (names.IsEmpty)
            options.AddMissing("metrics", $"The rule does not say how to measure. Write 'metrics:' with a list of {known}.");
        var grades = ImmutableArray.CreateBuilder<ReadabilityGrade>();
        foreach (var name in names)
        {
            if (ReadabilityGrade.All.FirstOrDefault(g => g.Name.Equals(name.Value.Trim(), StringComparison.OrdinalIgnoreCase)) is { } grade)
            {
                grades.Add(grade);
                continue;
            }
            var hint = ClosestWord.Hint(name.Value, ReadabilityGrade.All.Select(g => g.Name));
            options.AddError(name.Span, $"There is no measure '{name.Value}'.{(hint.Length > 0 ? hint : $" The measures are {known}.")}");
        }
        return grades.ToImmutable();
    }
}

using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Evaluation;

/// <summary>The outcome of an evaluation.</summary>
/// <param name="Settings">What was asked for.</param>
/// <param name="Articles">How many clean articles there are.</param>
/// <param name="Words">The words of their text.</param>
/// <param name="Rules">Every rule that ran.</param>
/// <param name="Findings">The findings in the clean articles, in the order of the report.</param>
/// <param name="Kinds">The recall of each kind of defect.</param>
internal sealed record EvaluationResult(
    EvaluationSettings Settings,
    int Articles,
    int Words,
    ImmutableArray<DiagnosticDescriptor> Rules,
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<DefectRecall> Kinds)
{
    public double PerThousandWords(int findings) => Words == 0 ? 0 : findings * 1000.0 / Words;
}

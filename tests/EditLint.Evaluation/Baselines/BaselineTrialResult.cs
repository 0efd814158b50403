using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Evaluation.Baselines;

/// <summary>What a baseline was worth after edits.</summary>
/// <param name="Baseline">The findings before the edits.</param>
/// <param name="Edits">The edits by kind.</param>
/// <param name="Old">The findings afterwards that stand in text which a finding of the rule was in before.</param>
/// <param name="New">The other findings afterwards.</param>
/// <param name="FalseNew">Old ones that were reported as new.</param>
/// <param name="Missed">New ones that were taken for old.</param>
internal sealed record BaselineTrialResult(int Baseline, ImmutableSortedDictionary<string, int> Edits, int Old, int New, ImmutableArray<Diagnostic> FalseNew, ImmutableArray<Diagnostic> Missed);

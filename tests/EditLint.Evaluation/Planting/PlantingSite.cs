using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A place where a defect can be planted.</summary>
/// <param name="Span">What is about to be damaged, in offsets of the clean source; where one of the kind's rules reports it already, nothing is planted.</param>
/// <param name="Plant">Plants it; null when the choice that was drawn makes no defect.</param>
internal sealed record PlantingSite(TextSpan Span, Func<Random, PlantedDefect?> Plant);

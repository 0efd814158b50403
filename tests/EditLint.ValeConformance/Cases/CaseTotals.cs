namespace EditLint.ValeConformance.Cases;

/// <summary>What came of running scenarios.</summary>
/// <param name="Expected">The lines that Vale prints.</param>
/// <param name="Right">Those of them that EditLint prints.</param>
/// <param name="Extra">The lines that only EditLint prints.</param>
internal sealed record CaseTotals(int Expected, int Right, int Extra);

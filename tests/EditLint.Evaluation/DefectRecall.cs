using System.Collections.Immutable;

namespace EditLint.Evaluation;

/// <summary>How many planted defects of one kind were found.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Rules">The rules any of which may find it.</param>
/// <param name="Planted">How many were planted.</param>
/// <param name="Found">How many of them were found.</param>
/// <param name="FoundBy">How many were found by each rule; more than one may find a defect.</param>
/// <param name="Others">Findings besides the one for each defect that the clean article does not have: the same defect said twice, or false alarms that it set off.</param>
/// <param name="Misses">What was not found, in the order of planting.</param>
internal sealed record DefectRecall(
    string Name,
    ImmutableArray<string> Rules,
    int Planted,
    int Found,
    ImmutableSortedDictionary<string, int> FoundBy,
    int Others,
    ImmutableArray<PlantedDefect> Misses)
{
    public double Share => Planted == 0 ? 0 : (double)Found / Planted;
}

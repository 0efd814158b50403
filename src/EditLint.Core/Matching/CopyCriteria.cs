namespace EditLint.Core.Matching;

/// <summary>What counts as a copied passage; all lengths in words.</summary>
/// <param name="MinimumWords">How many words must be the same before a passage counts.</param>
/// <param name="MinimumListWords">The same for list items and boilerplate, which are alike by nature.</param>
/// <param name="SeedWords">How many words in a row must be the same before two places are compared at all.</param>
/// <param name="MaximumGap">How many words may differ between two runs of equal words.</param>
/// <param name="MaximumDrift">How many more words one side of such a gap may have than the other.</param>
/// <param name="MinimumDensity">The share of equal words, 0 to 1, that a passage must have on both sides.</param>
internal sealed record CopyCriteria(
    int MinimumWords = 20,
    int MinimumListWords = 40,
    int SeedWords = 5,
    int MaximumGap = 16,
    int MaximumDrift = 12,
    double MinimumDensity = 0.5);

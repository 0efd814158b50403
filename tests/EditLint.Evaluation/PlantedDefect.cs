using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Evaluation;

/// <summary>A defect, planted.</summary>
/// <param name="Sources">The changed article, and with a copy in another article that one too.</param>
/// <param name="Place">Where a finding belongs.</param>
/// <param name="Original">For a copy, what it repeats: a finding must name both, one of them as its place and the other as related.</param>
internal sealed record PlantedDefect(ImmutableArray<SourceText> Sources, Location Place, Location? Original = null)
{
    /// <summary>True when a finding tells of this defect.</summary>
    public bool IsFoundBy(Diagnostic diagnostic)
    {
        if (Original is not { } original)
            return AreOneAnother(diagnostic.Location, Place);
        return (AreOneAnother(diagnostic.Location, Place) && diagnostic.Related.Any(r => AreOneAnother(r.Location, original)))
            || (AreOneAnother(diagnostic.Location, original) && diagnostic.Related.Any(r => AreOneAnother(r.Location, Place)));
    }

    private static bool AreOneAnother(Location first, Location second) =>
        first.Source.Path == second.Source.Path && first.Span.IntersectsWith(second.Span);
}

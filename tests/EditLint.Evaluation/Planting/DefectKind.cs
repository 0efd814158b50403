using System.Collections.Immutable;

namespace EditLint.Evaluation.Planting;

/// <summary>A kind of defect: where it can be planted, and which rules should find it.</summary>
internal abstract class DefectKind
{
    /// <summary>The family and the kind, as in <c>copy/exact/near</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The rules any of which may find it.</summary>
    public abstract ImmutableArray<string> Rules { get; }

    /// <summary>The places of an article where it can be planted.</summary>
    public abstract IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus);
}

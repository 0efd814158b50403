using EditLint.Cli.Files;
using EditLint.Core.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>Says what became of the suppressions that stand outside of articles. Stateless.</summary>
internal static class SuppressionReport
{
    /// <summary>True when a run may have something to say of them, which is known only at its end.</summary>
    public static bool IsNeeded(ArticleListing listing) =>
        listing.Articles.Select(a => a.Group).Distinct().Any(g => g.Project.Configuration.Sections.Any(s => !s.Suppressions.IsEmpty))
        || listing.Articles.Any(a => SuppressionSidecar.IsBeside(a.File));

    /// <summary>The entries of a run, in the order of their paths, each with what is to be said of the suppressions in its file, or new ones for those files.</summary>
    /// <param name="linted">The entries, when no more findings can come.</param>
    /// <param name="isSeenWhole">True for the path of a configuration when the run sees all files that it can be about, so that it can tell what nothing needs.</param>
    public static IEnumerable<LintedFile> AddTo(IReadOnlyCollection<LintedFile> linted, Predicate<string> isSeenWhole)
    {
        var uses = linted.SelectMany(l => l.Result.SuppressionUses)
            .Where(use => use.State != SuppressionState.Unused || SuppressionSidecar.Has(use.Suppression) || isSeenWhole(use.Suppression.Origin.Source.Path));
        var said = linted.SelectMany(l => l.SidecarErrors).Concat(SuppressionUse.Report(uses)).ToLookup(d => d.Location.Source.Path, StringComparer.Ordinal);
        var paths = linted.Select(l => l.Result.Source.Path).ToHashSet(StringComparer.Ordinal);
        return linted.Select(l => l.With(said[l.Result.Source.Path]))
            .Concat(said.Where(file => !paths.Contains(file.Key)).Select(LintedFile.Of))
            .OrderBy(l => l.Result.Source.Path, StringComparer.Ordinal);
    }
}

using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Commands;

/// <summary>What a run says about the suppressions that stand outside of articles. Used by one thread.</summary>
/// <param name="sections">The sections of the configurations of the run.</param>
/// <param name="isSeenWhole">True for the path of a configuration when the run sees all files that it can be about: only then it can be told what nothing needs.</param>
internal sealed class SuppressionOutcome(ImmutableArray<ConfigurationSection> sections, Predicate<string> isSeenWhole)
{
    /// <summary>True when there are suppressions to say something about.</summary>
    public bool MayReport(ImmutableArray<Article> articles) =>
        sections.Any(s => !s.Suppressions.IsEmpty) || articles.Any(a => SuppressionSidecar.IsBeside(a.File));

    /// <summary>The entries of a run with what there is to say about its suppressions, one for each file, in the order of their paths.</summary>
    /// <param name="files">The entries, in the order of their paths.</param>
    public ImmutableArray<LintedFile> AddTo(ImmutableArray<LintedFile> files)
    {
        var uses = files.SelectMany(f => f.Result.SuppressionUses).ToList();
        // That a name in a configuration stands for no rule is said when the configuration is read.
        var found = files.SelectMany(f => f.SidecarErrors)
            .Concat(SuppressionUse.Report(uses.Where(u => SuppressionSidecar.Has(u.Suppression) || (u.State != SuppressionState.Unknown && (u.State != SuppressionState.Unused || CanJudge(u.Suppression))))))
            .Concat(WithoutFiles(uses))
            .ToLookup(d => d.Location.Source.Path, StringComparer.Ordinal);
        var paths = files.Select(f => f.Result.Source.Path).ToHashSet(StringComparer.Ordinal);
        var entries = files.Select(f => f.With(found[f.Result.Source.Path])).Concat(found.Where(file => !paths.Contains(file.Key)).Select(LintedFile.Of));
        return [.. entries.OrderBy(e => e.Result.Source.Path, StringComparer.Ordinal)];
    }

    private IEnumerable<Diagnostic> WithoutFiles(List<SuppressionUse> uses)
    {
        var seen = uses.Select(u => PlaceOf(u.Suppression)).ToHashSet();
        foreach (var section in sections)
        {
            foreach (var suppression in section.Suppressions.Where(s => CanJudge(s) && seen.Add(PlaceOf(s))))
            {
                yield return ToolDescriptors.UnusedSuppression.Report(suppression.Origin,
                    $"No file that is checked matches '{string.Join(", ", section.Files.Select(f => f.Text))}', so there is nothing to silence. Delete it, or correct 'files:'.");
            }
        }
    }

    private bool CanJudge(ConfiguredSuppression suppression) => isSeenWhole(suppression.Origin.Source.Path);

    private static (string Path, TextSpan Span) PlaceOf(ConfiguredSuppression suppression) => (suppression.Origin.Source.Path, suppression.Origin.Span);
}

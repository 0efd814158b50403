using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Core;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Commands;

/// <summary>What a run says about the suppressions that stand outside of articles. Used by one thread.</summary>
/// <param name="sections">The sections of the configurations of the run.</param>
/// <param name="wholeFolder">
/// The folder, as a full path, of which the run sees all files; null when it sees only some files. What nothing needs can be told only of a configuration in it.
/// </param>
internal sealed class SuppressionOutcome(ImmutableArray<ConfigurationSection> sections, string? wholeFolder)
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
            .GroupBy(d => d.Location.Source.Path)
            .ToDictionary(file => file.Key, file => file.ToList());
        var entries = new List<LintedFile>(files.Length);
        foreach (var file in files)
        {
            entries.Add(file.Document is null && found.Remove(file.Result.Source.Path, out var more)
                ? file with { Result = Sorted([.. file.Result.Diagnostics, .. more]) }
                : file);
        }
        entries.AddRange(found.Values.Select(diagnostics => new LintedFile(Sorted(diagnostics), null)));
        return [.. entries.OrderBy(e => e.Result.Source.Path, StringComparer.Ordinal)];
    }

    private static LintResult Sorted(List<Diagnostic> diagnostics) => new(diagnostics[0].Location.Source, [.. diagnostics.OrderBy(d => d.Location.Span)]);

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

    private bool CanJudge(ConfiguredSuppression suppression) => wholeFolder is not null
        && !Path.GetRelativePath(wholeFolder, Path.GetFullPath(suppression.Origin.Source.Path, wholeFolder)).StartsWith("..", StringComparison.Ordinal);

    private static (string Path, TextSpan Span) PlaceOf(ConfiguredSuppression suppression) => (suppression.Origin.Source.Path, suppression.Origin.Span);
}

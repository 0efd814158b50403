using System.Collections.Immutable;
using System.Text;
using EditLint.Cli.Baselines;
using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Core.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>What the outcome of a check depends on: the articles, with those that may come, their rules and their configurations.</summary>
/// <param name="terminal">Where the program runs.</param>
/// <param name="settings">What is checked.</param>
/// <param name="listing">The articles that there are.</param>
/// <param name="groups">Their rules and configurations.</param>
/// <param name="baseline">The baseline, or null for none.</param>
internal sealed class WatchedArticles(Terminal terminal, CheckSettings settings, ArticleListing listing, LintGroups groups, BaselineFile? baseline)
{
    private readonly ImmutableArray<WatchedFiles> _rules = [.. groups.All.Select(g => WatchedFiles.Of(terminal, settings.RuleFolders, g.Project, g.Library.Rules))];
    private readonly ImmutableHashSet<string> _extensions = [.. ArticleListing.Extensions, .. listing.Articles.Select(a => Path.GetExtension(a.File.FullPath))];

    /// <summary>Looks; what it returns is equal as long as nothing has come, gone, or been written to.</summary>
    public string Look()
    {
        var stamp = new StringBuilder();
        foreach (var rules in _rules)
            stamp.Append(rules.Again().Stamp);
        if (baseline is not null)
            stamp.Append(StampOf(new FileInfo(baseline.File.FullPath)));
        IEnumerable<string> paths = settings.Paths.IsEmpty ? ["."] : settings.Paths.Where(p => p != CheckSettings.StandardInput);
        foreach (var file in SourceFileWalker.Find(terminal.WorkingFolder, _extensions, paths).Files)
        {
            var (article, sidecar) = (new FileInfo(file.FullPath), new FileInfo(file.FullPath + SuppressionFile.Extension));
            stamp.Append(file.FullPath).Append(StampOf(article)).Append(StampOf(sidecar)).Append('\n');
        }
        return stamp.ToString();
    }

    private static string StampOf(FileInfo file) => file.Exists ? $":{file.LastWriteTimeUtc.Ticks}:{file.Length}" : ":";
}

using System.Collections.Immutable;
using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Core.Diagnostics;
using EditLint.Formats;

namespace EditLint.Cli.Commands;

/// <summary>What the paths of a command line stand for, when the configurations of the files have had their say.</summary>
/// <param name="Articles">What is to be linted, in the ordinal order of the paths.</param>
/// <param name="Ignored">Files that the user named and a configuration ignores, with the line that says so.</param>
/// <param name="MissingPaths">The paths that are neither a file nor a folder, as they were given.</param>
/// <param name="UnreadableFolders">A diagnostic for each folder whose content cannot be listed.</param>
internal sealed record ArticleListing(
    ImmutableArray<Article> Articles,
    ImmutableArray<(SourceFile File, Location? Origin)> Ignored,
    ImmutableArray<string> MissingPaths,
    ImmutableArray<Diagnostic> UnreadableFolders)
{
    /// <summary>The extensions of the formats that EditLint reads.</summary>
    public static IEnumerable<string> Extensions => DocumentReaders.All.SelectMany(r => r.Extensions);

    /// <summary>Finds the files and their configurations.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ArticleListing Find(Terminal terminal, CheckSettings settings, LintGroups groups, CancellationToken cancellationToken)
    {
        IEnumerable<string> paths = settings.Paths.IsEmpty ? ["."] : settings.Paths.Where(p => p != CheckSettings.StandardInput);
        var listing = SourceFileWalker.Find(terminal.WorkingFolder, Extensions, paths, file => groups.OfFile(file.FullPath).Project.ReadsAs(file.FullPath) is not null, cancellationToken);
        var named = settings.Paths.Where(p => p.Length > 0).Select(p => Path.GetFullPath(p, terminal.WorkingFolder)).ToHashSet(StringComparer.Ordinal);
        // A report of the last run is no article of this one.
        var written = settings.Reports.Where(r => r.File is not null).Select(r => Path.GetFullPath(r.File!, terminal.WorkingFolder)).Where(ReplacedFiles.IsReport).ToHashSet(StringComparer.Ordinal);
        List<Article> all = [.. listing.Files.Where(f => !written.Contains(f.FullPath) || named.Contains(f.FullPath)).Select(f => new Article(f, groups.OfFile(f.FullPath)))];
        if (settings.Paths.Contains(CheckSettings.StandardInput))
        {
            var path = Path.GetFullPath(settings.StandardInputName, terminal.WorkingFolder);
            named.Add(path);
            all.Add(new Article(new SourceFile(path, settings.StandardInputName), groups.OfFile(path), IsStandardInput: true));
        }

        var articles = ImmutableArray.CreateBuilder<Article>();
        var ignored = ImmutableArray.CreateBuilder<(SourceFile File, Location? Origin)>();
        foreach (var article in all.OrderBy(a => a.File.Path, StringComparer.Ordinal))
        {
            var isNamed = named.Contains(article.File.FullPath);
            if (article.Group.Project.IsIgnored(article.File.FullPath, out var origin))
            {
                if (isNamed)
                    ignored.Add((article.File, origin));
            }
            else if (isNamed || !article.Group.Project.Owns(article.File.FullPath))
            {
                articles.Add(article);
            }
        }
        // Also without any article a misspelt rule on the command line is told.
        if (groups.All.Count == 0)
            groups.Of(terminal.WorkingFolder);
        return new ArticleListing(articles.ToImmutable(), ignored.ToImmutable(), listing.MissingPaths, [.. listing.UnreadableFolders.Select(f => SourceFileReader.Unreadable(f.Folder.Path, f.Reason))]);
    }
}

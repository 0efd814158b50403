using System.Collections.Immutable;
using System.Text;
using EditLint.Cli.Configuration;
using EditLint.Cli.Rules;

namespace EditLint.Cli.Files;

/// <summary>The files and folders that the outcome of a run depends on, and how they were when they were looked at. Immutable.</summary>
internal sealed class WatchedFiles
{
    private readonly ImmutableArray<string> _paths;

    private WatchedFiles(ImmutableArray<string> paths)
    {
        _paths = paths;
        var stamp = new StringBuilder();
        foreach (var path in paths)
            Look(path, levels: 1, stamp);
        Stamp = stamp.ToString();
    }

    /// <summary>What is equal as long as no file has come, gone, or been written to.</summary>
    public string Stamp { get; }

    /// <summary>Looks at what a test of rules depends on: the files and folders that were named, the folders of the rules but for those that came with the program, and the configuration.</summary>
    public static WatchedFiles Of(Terminal terminal, IEnumerable<string> named, ProjectConfiguration configuration, IEnumerable<InstalledRule> rules)
    {
        var paths = named.Where(n => n.Length > 0).Select(n => Path.GetFullPath(n, terminal.WorkingFolder)).Where(Path.Exists)
            .Concat(rules.Where(r => r.Source != PackSource.Shipped).Select(r => Path.GetDirectoryName(r.File.FullPath)!))
            .Concat(configuration.RuleFolders.Select(f => f.FullPath))
            .Concat(configuration.Files.Select(f => f.File.FullPath))
            .Concat(ConfigurationFile.Names.Select(name => Path.Combine(terminal.WorkingFolder, name)));
        return new WatchedFiles([.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Looks once more.</summary>
    public WatchedFiles Again() => new(_paths);

    private static void Look(string path, int levels, StringBuilder stamp)
    {
        try
        {
            if (!Directory.Exists(path))
            {
                var file = new FileInfo(path);
                stamp.Append(path).Append(file.Exists ? $":{file.LastWriteTimeUtc.Ticks}:{file.Length}\n" : ":\n");
                return;
            }
            foreach (var file in Directory.EnumerateFiles(path).Where(RuleLibrary.IsRuleFile).Order(StringComparer.Ordinal))
                Look(file, 0, stamp);
            if (levels == 0)
                return;
            foreach (var folder in Directory.EnumerateDirectories(path).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal))
                Look(folder, levels - 1, stamp);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It will be looked at again.
            stamp.Append(path).Append(":?\n");
        }
    }
}

using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Cli.Rules;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Configuration;

/// <summary>Finds the folders with packs that configuration files name. Used by one thread.</summary>
internal sealed class RuleFolderReader
{
    private readonly IReadOnlyDictionary<SourceText, ConfigurationFile> _origins;
    private readonly string _workingFolder;
    private readonly ImmutableArray<Diagnostic>.Builder _errors = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Makes a reader.</summary>
    /// <param name="origins">The configuration file that a source was read from.</param>
    /// <param name="workingFolder">What reports name files from, as a full path.</param>
    public RuleFolderReader(IReadOnlyDictionary<SourceText, ConfigurationFile> origins, string workingFolder)
    {
        _origins = origins;
        _workingFolder = workingFolder;
    }

    /// <summary>A diagnostic for each folder that is not there, at its name.</summary>
    public ImmutableArray<Diagnostic> Errors => _errors.ToImmutable();

    /// <summary>The folders that are there, each once, and what their packs are.</summary>
    public ImmutableArray<(SourceFile Folder, PackSource Source)> Find(IEnumerable<Configured<string>> folders)
    {
        var found = new Dictionary<string, (SourceFile Folder, PackSource Source)>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var origin = _origins[folder.Origin.Source];
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Value, origin.Folder));
            if (Directory.Exists(path))
            {
                var file = new SourceFile(path, DisplayPath.Of(path, Path.GetRelativePath(_workingFolder, path), _workingFolder));
                found.TryAdd(path, (file, origin.Kind == ConfigurationKind.Vale ? PackSource.Style : PackSource.Configured));
                continue;
            }
            _errors.Add(ToolDescriptors.InvalidConfiguration.Report(folder.Origin, File.Exists(path)
                ? $"'{folder.Value}' is a file. Name the folder that the packs are in."
                : $"There is no folder '{folder.Value}'. Paths count from the folder of this configuration."));
        }
        return [.. found.Values];
    }

    /// <summary>The packs in the folders, of two of one name only the first. A folder of ours may be a pack itself.</summary>
    public static ImmutableArray<PackFolder> PacksOf(IEnumerable<(SourceFile Folder, PackSource Source)> folders) =>
        [.. folders.SelectMany(f => PacksOf(f.Folder, f.Source)).DistinctBy(p => p.Name)];

    private static IEnumerable<PackFolder> PacksOf(SourceFile folder, PackSource source)
    {
        try
        {
            PackFolder[] itself = source == PackSource.Style ? [] : [new PackFolder(folder, source)];
            return [.. itself.Where(p => !p.Rules.IsEmpty), .. PackFolder.FindIn(folder, source)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

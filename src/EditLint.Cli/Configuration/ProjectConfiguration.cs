using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Cli.Rules;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Configuration;

/// <summary>A configuration with all it builds on, and the packs that its folders hold. Immutable.</summary>
internal sealed class ProjectConfiguration
{
    private readonly string _workingFolder;
    private readonly Lazy<ImmutableArray<string>> _ownFolders;

    /// <summary>Makes a configuration.</summary>
    /// <param name="configuration">What its files say together.</param>
    /// <param name="folder">The folder that paths count from, as a full path.</param>
    /// <param name="workingFolder">What paths outside that folder count from, as a full path.</param>
    public ProjectConfiguration(LintConfiguration configuration, string folder, string workingFolder)
    {
        Configuration = configuration;
        Folder = folder;
        _workingFolder = workingFolder;
        _ownFolders = new Lazy<ImmutableArray<string>>(() => [.. FindOwnFolders()]);
    }

    /// <summary>What the files say together; its errors are those of all of them.</summary>
    public LintConfiguration Configuration { get; }

    /// <summary>The folder that paths count from, as a full path.</summary>
    public string Folder { get; }

    /// <summary>The files that were read, in rising order of weight; none when nothing is configured.</summary>
    public ImmutableArray<ConfigurationFile> Files { get; init; } = [];

    /// <summary>The folders with packs that are there, the one searched first at the front.</summary>
    public ImmutableArray<SourceFile> RuleFolders { get; init; } = [];

    /// <summary>The packs in them; of two of one name only the first.</summary>
    public ImmutableArray<PackFolder> Packs { get; init; } = [];

    /// <summary>True when a folder with packs is missing, so that names which stand for nothing are its fault.</summary>
    public bool LacksFolders { get; init; }

    /// <summary>The file that each source of <see cref="Configuration"/> was read from.</summary>
    public IReadOnlyDictionary<SourceText, ConfigurationFile> Origins { get; init; } = new Dictionary<SourceText, ConfigurationFile>();

    /// <summary>What applies to a file.</summary>
    /// <param name="fullPath">Its full path; the file need not be there.</param>
    public FileConfiguration For(string fullPath) => Configuration.For(RelativePath(fullPath));

    /// <summary>The extension of the format that a file is to be read as, with the dot, or null when nothing is configured for it.</summary>
    public string? ReadsAs(string fullPath) => Configuration.Sections.Any(s => s.ReadAs is not null) ? For(fullPath).Reading.Extension : null;

    /// <summary>True when a file is not to be linted.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <param name="origin">The line that says so.</param>
    public bool IsIgnored(string fullPath, out Location? origin)
    {
        var deciding = Configuration.SectionsFor(RelativePath(fullPath)).LastOrDefault(s => s.IsIgnored is not null)?.IsIgnored;
        origin = deciding?.Origin;
        return deciding is { Value: true };
    }

    /// <summary>The path of a file as patterns see it: from the configuration's folder, or from the working folder when it does not lie in that.</summary>
    public string RelativePath(string fullPath)
    {
        var path = Relative(Folder, fullPath);
        return path.StartsWith("../", StringComparison.Ordinal) ? Relative(_workingFolder, fullPath) : path;
    }

    /// <summary>The folder that paths count from which no configuration file holds, as a full path.</summary>
    public string WorkingFolder => _workingFolder;

    /// <summary>
    /// The folder of a vocabulary: by its name in <c>config/vocabularies</c> of a folder with packs, or, in a configuration of ours, by its path.
    /// Null when it is not there.
    /// </summary>
    public SourceFile? FindVocabulary(Configured<string> vocabulary)
    {
        foreach (var folder in RuleFolders)
        {
            var path = Path.Combine(folder.FullPath, "config", "vocabularies", vocabulary.Value);
            if (Directory.Exists(path))
                return new SourceFile(path, DisplayPath.Join(folder.Path, $"config/vocabularies/{vocabulary.Value}"));
        }
        if (Origins[vocabulary.Origin.Source] is not { Kind: ConfigurationKind.EditLint } file)
            return null;
        var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(vocabulary.Value, file.Folder));
        return Directory.Exists(fullPath) ? new SourceFile(fullPath, DisplayPath.Of(fullPath, Path.GetRelativePath(_workingFolder, fullPath), _workingFolder)) : null;
    }

    /// <summary>
    /// True for what stands in a folder with packs or in a vocabulary: it belongs to the configuration, and is no article. Where the whole project
    /// is such a folder, that says nothing.
    /// </summary>
    public bool Owns(string fullPath) => _ownFolders.Value.Any(folder => DisplayPath.IsBelow(folder, fullPath));

    private IEnumerable<string> FindOwnFolders() => RuleFolders.Concat(Configuration.Vocabularies.Select(FindVocabulary).OfType<SourceFile>())
        .Select(folder => folder.FullPath)
        .Where(folder => !DisplayPath.IsBelow(folder, Path.Combine(Folder, ".")));

    private static string Relative(string folder, string fullPath) => Path.GetRelativePath(folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
}

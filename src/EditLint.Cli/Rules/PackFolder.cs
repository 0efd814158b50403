using System.Collections.Immutable;
using EditLint.Cli.Files;

namespace EditLint.Cli.Rules;

/// <summary>A pack within reach: a folder with rule files, which are not looked for before somebody asks. Thread-safe.</summary>
internal sealed class PackFolder
{
    private readonly Lazy<ImmutableArray<InstalledRule>> _rules;

    /// <summary>Makes a pack.</summary>
    /// <param name="folder">The folder; its name is the pack's.</param>
    /// <param name="source">Where the pack comes from.</param>
    public PackFolder(SourceFile folder, PackSource source)
    {
        Name = Path.GetFileName(folder.FullPath);
        Folder = folder;
        Source = source;
        _rules = new Lazy<ImmutableArray<InstalledRule>>(FindRules);
    }

    public string Name { get; }

    public SourceFile Folder { get; }

    public PackSource Source { get; }

    /// <summary>The rules in the order of their paths; none when the folder cannot be listed.</summary>
    public ImmutableArray<InstalledRule> Rules => _rules.Value;

    /// <summary>The packs in a folder: its own folders but hidden ones, and <c>config</c>, where vocabularies and dictionaries stand.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static IEnumerable<PackFolder> FindIn(SourceFile folder, PackSource source) =>
        Directory.EnumerateDirectories(folder.FullPath)
            .Where(d => !Path.GetFileName(d).StartsWith('.') && Path.GetFileName(d) != "config")
            .Order(StringComparer.Ordinal)
            .Select(d => new PackFolder(new SourceFile(d, DisplayPath.Join(folder.Path, Path.GetFileName(d))), source));

    public override string ToString() => Name;

    private ImmutableArray<InstalledRule> FindRules()
    {
        try
        {
            return [.. Files(Folder).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => InstalledRule.Of(f, Source))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // Vale takes the rules of a style from all folders in it, however deep, and nothing but .yml.
    private IEnumerable<SourceFile> Files(SourceFile folder)
    {
        var isVale = Source == PackSource.Style;
        var files = Directory.EnumerateFiles(folder.FullPath)
            .Where(f => !Path.GetFileName(f).StartsWith('.') && (isVale ? f.EndsWith(".yml", StringComparison.Ordinal) : RuleLibrary.IsRuleFile(f)))
            .Select(f => new SourceFile(f, DisplayPath.Join(folder.Path, Path.GetFileName(f))));
        var below = !isVale ? [] : new DirectoryInfo(folder.FullPath).EnumerateDirectories()
            .Where(d => !d.Attributes.HasFlag(FileAttributes.ReparsePoint))
            .SelectMany(d => Files(new SourceFile(d.FullName, DisplayPath.Join(folder.Path, d.Name))));
        return files.Concat(below);
    }
}

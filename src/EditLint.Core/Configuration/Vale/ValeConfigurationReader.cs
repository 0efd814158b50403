using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>
/// Reads the configuration files of Vale. The Integrity pack runs as well, unless a section says <c>Integrity = NO</c>. Stateless and thread-safe.
/// </summary>
public static class ValeConfigurationReader
{
    /// <summary>The names that a configuration may have, in the order in which they are looked for in a folder.</summary>
    public static readonly ImmutableArray<string> FileNames = [".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini"];

    /// <summary>The folder below a styles folder that has the configurations of packages, <c>*.ini</c> in the order of their names.</summary>
    public const string PackageFolder = ".vale-config";

    private const string Integrity = "Integrity";

    /// <summary>What a configuration says.</summary>
    public static LintConfiguration Read(SourceText source) => Read([source]);

    /// <summary>
    /// What several configurations say together. Lists are joined; of single values the last counts; what a later file says of rules weighs more
    /// than what earlier ones say. Paths of files count from the folder of the last.
    /// </summary>
    /// <param name="sources">The files in rising order of weight: the user's own, those of packages, the project's.</param>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static LintConfiguration Read(ImmutableArray<SourceText> sources)
    {
        if (sources.IsDefaultOrEmpty)
            throw new ArgumentException("A configuration has at least one file.", nameof(sources));
        ImmutableArray<ValeFile> files = [.. sources.Select(ValeFileReader.Read)];
        var formats = files.SelectMany(f => f.Formats).ToImmutableArray();
        return new LintConfiguration
        {
            Source = sources[^1],
            RuleFolders = [.. files.SelectMany(f => f.StylesPaths)],
            Vocabularies = [.. files.SelectMany(f => f.Vocabularies).DistinctBy(v => v.Value)],
            WordTemplate = Last(files, f => f.WordTemplate),
            Sections = [Foundation(files), .. formats.Select(Format), .. Styles(files), .. files.SelectMany(f => f.Sections).SelectMany(s => Settings(s, formats))],
            Errors = [.. files.SelectMany(f => f.Errors)],
        };
    }

    private static ConfigurationSection Foundation(ImmutableArray<ValeFile> files)
    {
        var ignored = Union(files, f => f.IgnoredScopes);
        return new ConfigurationSection
        {
            Rules = [new RuleSetting(Integrity, IsOn: true)],
            MinimumLevel = Last(files, f => f.MinimumLevel),
            IgnoredElements = Elements(ignored),
            IgnoredScopes = ignored is null ? null : ignored with { Value = ignored.Value.RemoveAll(s => !IsSelector(s)) },
            SkippedElements = Elements(Union(files, f => f.SkippedScopes)),
            IgnoredClasses = [.. files.SelectMany(f => f.IgnoredClasses).Distinct()],
        };
    }

    private static ConfigurationSection Format((string Extension, Configured<string> ReadAs) format) => new()
    {
        Files = [new PathGlob($"*.{format.Extension}", path => Extension(path).SequenceEqual(format.Extension))],
        ReadAs = format.ReadAs,
    };

    // A section with styles replaces those of the sections before it, but is joined with the sections of the same name in other files.
    private static IEnumerable<ConfigurationSection> Styles(ImmutableArray<ValeFile> files) =>
        files.SelectMany(f => f.Sections)
            .Where(s => s.Styles is not null)
            .GroupBy(s => s.Name)
            .OrderBy(same => same.Key != ValeKeys.AllFiles)
            .Select(same => new ConfigurationSection
            {
                Files = Files(same.First().Files),
                Packs = [.. same.SelectMany(s => s.Styles!.Value).DistinctBy(s => s.Value)],
            });

    private static IEnumerable<ConfigurationSection> Settings(ValeSection section, ImmutableArray<(string Extension, Configured<string> ReadAs)> formats)
    {
        if (!section.Rules.IsEmpty)
            yield return new ConfigurationSection { Files = Files(section.Files), Rules = section.Rules };
        if (section is { BlockIgnores: [], TokenIgnores: [], CommentDelimiters: null })
            yield break;
        yield return new ConfigurationSection
        {
            Files = Files(section.Files is { } files && !formats.IsEmpty ? new PathGlob(files.Text, path => files.Matches(path) || files.Matches(AsRead(path, formats))) : section.Files),
            BlockIgnores = section.BlockIgnores,
            TokenIgnores = section.TokenIgnores,
            CommentDelimiters = section.CommentDelimiters,
        };
    }

    // Where an extension is read as another, what a section says of the other counts too when it is about reading.
    private static string AsRead(string path, ImmutableArray<(string Extension, Configured<string> ReadAs)> formats)
    {
        var extension = Extension(path).ToString();
        return formats.LastOrDefault(f => f.Extension == extension).ReadAs is { } other ? path[..^(extension.Length + 1)] + other.Value : path;
    }

    private static ReadOnlySpan<char> Extension(string path) => Path.GetExtension(path.AsSpan()).TrimStart('.');

    private static ImmutableArray<PathGlob> Files(PathGlob? files) => files is null ? [] : [files];

    private static bool IsSelector(string scope) => scope.Contains('.');

    private static Configured<ImmutableArray<string>>? Elements(Configured<ImmutableArray<string>>? scopes) =>
        scopes is null ? null : scopes with { Value = [.. scopes.Value.Where(s => !IsSelector(s)).Select(s => s.ToLowerInvariant())] };

    private static Configured<ImmutableArray<string>>? Union(ImmutableArray<ValeFile> files, Func<ValeFile, Configured<ImmutableArray<string>>?> list) =>
        Last(files, list) is { } last ? last with { Value = [.. files.SelectMany(f => list(f)?.Value ?? []).Distinct()] } : null;

    private static Configured<T>? Last<T>(ImmutableArray<ValeFile> files, Func<ValeFile, Configured<T>?> value) =>
        files.Select(value).LastOrDefault(v => v is not null);
}

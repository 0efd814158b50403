using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Cli.Rules;
using EditLint.Core.Configuration;
using EditLint.Core.Configuration.Vale;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Configuration;

/// <summary>Reads a configuration file and those it builds on, and finds the packs in the folders they name. Used once.</summary>
internal sealed class ConfigurationLoader
{
    private readonly string _workingFolder;
    private readonly ConfigurationFinder _finder;
    private readonly List<ConfigurationFile> _files = [];
    private readonly Dictionary<SourceText, ConfigurationFile> _origins = new(ReferenceEqualityComparer.Instance);
    private readonly List<Diagnostic> _errors = [];

    private ConfigurationLoader(string workingFolder, ConfigurationFinder finder)
    {
        _workingFolder = workingFolder;
        _finder = finder;
    }

    /// <summary>Loads the configuration of a project. What is wrong is among its errors.</summary>
    /// <param name="file">The file; null for no configuration.</param>
    /// <param name="workingFolder">What reports name files from, as a full path.</param>
    /// <param name="finder">Knows the user's own files.</param>
    public static ProjectConfiguration Load(ConfigurationFile? file, string workingFolder, ConfigurationFinder finder) =>
        new ConfigurationLoader(workingFolder, finder).Load(file);

    private ProjectConfiguration Load(ConfigurationFile? file)
    {
        if (file is null)
            return new ProjectConfiguration(new LintConfiguration { Source = new SourceText("", ""), DefaultPacks = [RuleLibrary.DefaultPack] }, _workingFolder, _workingFolder);
        var configuration = file.Kind == ConfigurationKind.Vale ? LoadVale(file, withUserFile: true) : LoadOwn(file, []);
        var folders = new RuleFolderReader(_origins, _workingFolder);
        var found = folders.Find(configuration.RuleFolders);
        if (file.Kind == ConfigurationKind.Vale && _finder.UserStyles is { } styles)
            found = [.. found, (styles, PackSource.Style)];
        return new ProjectConfiguration(
            configuration with
            {
                DefaultPacks = [RuleLibrary.DefaultPack, .. configuration.DefaultPacks],
                Errors = [.. configuration.Errors, .. _errors, .. folders.Errors],
            },
            file.Folder,
            _workingFolder)
        {
            Files = [.. _files],
            Origins = _origins,
            RuleFolders = [.. found.Select(f => f.Folder)],
            Packs = RuleFolderReader.PacksOf(found),
            LacksFolders = !folders.Errors.IsEmpty,
        };
    }

    private LintConfiguration LoadOwn(ConfigurationFile file, ImmutableArray<string> builders)
    {
        if (Read(file) is not { } source)
            return new LintConfiguration { Source = new SourceText(file.File.Path, "") };
        var own = YamlConfigurationReader.Read(source);
        var folders = new RuleFolderReader(_origins, _workingFolder);
        if (!own.Sections.Any(s => s is { IsGlobal: true, Packs: not null }))
            own = own with { DefaultPacks = [.. RuleFolderReader.PacksOf(folders.Find(own.RuleFolders)).Where(p => !p.Rules.IsEmpty).Select(p => p.Name)] };

        // What is named last weighs most, and is put underneath first.
        var result = own;
        foreach (var item in own.Extends.Reverse())
        {
            if (LoadBasis(item, file, builders.Add(file.File.FullPath)) is not { } basis)
                continue;
            result = KeepPacksOn(result, own, basis.Configuration).Extend(basis.Configuration, Prefix(basis.Folder, file.Folder));
        }
        _files.Add(file);
        return result;
    }

    private (LintConfiguration Configuration, string Folder)? LoadBasis(Configured<string> item, ConfigurationFile file, ImmutableArray<string> builders)
    {
        var path = Path.GetFullPath(item.Value, file.Folder);
        if (builders.Contains(path))
        {
            AddError(item, $"'{item.Value}' builds on this file already, so this file cannot build on it. Take one of the two lines out.");
            return null;
        }
        if (!File.Exists(path))
        {
            AddError(item, Directory.Exists(path)
                ? $"'{item.Value}' is a folder. Name the configuration file in it."
                : $"There is no file '{item.Value}'. Paths count from the folder of this configuration.");
            return null;
        }
        var basis = ConfigurationFile.Of(new SourceFile(path, DisplayPath.Of(path, Path.GetRelativePath(_workingFolder, path), _workingFolder)));
        return (basis.Kind == ConfigurationKind.Vale ? LoadVale(basis, withUserFile: false) : LoadOwn(basis, builders), basis.Folder);
    }

    // The packs of a house run unless its own file says otherwise, also where the file that it builds on names others.
    private static LintConfiguration KeepPacksOn(LintConfiguration result, LintConfiguration own, LintConfiguration basis)
    {
        if (own.DefaultPacks.IsEmpty || basis.Sections.LastOrDefault(s => s is { IsGlobal: true, Packs: not null })?.Packs is not { } packs || result.Sections.Any(s => s is { IsGlobal: true, Packs: not null }))
            return result;
        // The place of the house's packs is that of the folder they are in.
        var section = new ConfigurationSection { Packs = [.. packs, .. own.DefaultPacks.Select(name => new Configured<string>(name, own.RuleFolders[0].Origin))] };
        return result with { Sections = [section, .. result.Sections] };
    }

    // Patterns count from the folder of their own file where that lies above, and otherwise from that of the file that builds on it.
    private static string Prefix(string basisFolder, string folder)
    {
        var path = Path.GetRelativePath(basisFolder, folder).Replace(Path.DirectorySeparatorChar, '/');
        return path is "." or ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? "" : $"{path}/";
    }

    // The user's own file and those of packages lie beneath the project's.
    private LintConfiguration LoadVale(ConfigurationFile file, bool withUserFile)
    {
        if (Read(file) is not { } project)
            return new LintConfiguration { Source = new SourceText(file.File.Path, "") };
        var sources = new List<SourceText>();
        if (withUserFile && _finder.UserFile is { } userFile && userFile.FullPath != file.File.FullPath)
            Add(new ConfigurationFile(userFile, ConfigurationKind.Vale));
        foreach (var package in PackagesOf([.. sources, project]))
            Add(package);
        sources.Add(project);
        _files.Add(file);
        return ValeConfigurationReader.Read([.. sources]);

        void Add(ConfigurationFile other)
        {
            if (Read(other) is not { } source)
                return;
            sources.Add(source);
            _files.Add(other);
        }
    }

    private List<ConfigurationFile> PackagesOf(ImmutableArray<SourceText> sources)
    {
        var packages = new List<ConfigurationFile>();
        foreach (var (folder, _) in new RuleFolderReader(_origins, _workingFolder).Find(ValeConfigurationReader.Read(sources).RuleFolders))
        {
            var path = Path.Combine(folder.FullPath, ValeConfigurationReader.PackageFolder);
            if (!Directory.Exists(path))
                continue;
            packages.AddRange(Directory.EnumerateFiles(path, "*.ini").Order(StringComparer.Ordinal).Select(f =>
                new ConfigurationFile(new SourceFile(f, DisplayPath.Join(folder.Path, $"{ValeConfigurationReader.PackageFolder}/{Path.GetFileName(f)}")), ConfigurationKind.Vale)));
        }
        return packages;
    }

    private SourceText? Read(ConfigurationFile file)
    {
        if (SourceFileReader.Read(file.File, out var failure) is { } source)
        {
            _origins[source] = file;
            return source;
        }
        _errors.Add(failure!);
        return null;
    }

    private void AddError(Configured<string> item, string message) => _errors.Add(ToolDescriptors.InvalidConfiguration.Report(item.Origin, message));
}

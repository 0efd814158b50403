using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Core.Configuration.Vale;

namespace EditLint.Cli.Configuration;

/// <summary>
/// Finds the configuration of a folder: the nearest <c>.editlint.yml</c> in it and the folders above, up to the top of the repository; where
/// there is none, the nearest file of Vale's; where there is none either, the one that EDITLINT_CONFIG or VALE_CONFIG_PATH names, and at last
/// the user's own for Vale. Remembers what it has found. Used by one thread.
/// </summary>
internal sealed class ConfigurationFinder
{
    private readonly string _workingFolder;
    private readonly Func<string, string?> _getEnvironmentVariable;
    private readonly Dictionary<string, ConfigurationFile?> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigurationFile?> _vales = new(StringComparer.Ordinal);
    private readonly Lazy<ConfigurationFile?> _elsewhere;

    /// <summary>Makes a finder.</summary>
    /// <param name="workingFolder">What reports name files from, as a full path.</param>
    /// <param name="getEnvironmentVariable">The value of an environment variable, or null.</param>
    public ConfigurationFinder(string workingFolder, Func<string, string?> getEnvironmentVariable)
    {
        _workingFolder = workingFolder;
        _getEnvironmentVariable = getEnvironmentVariable;
        _elsewhere = new Lazy<ConfigurationFile?>(FindElsewhere);
    }

    /// <summary>The file that a user of Vale has for all projects, or null.</summary>
    public SourceFile? UserFile
    {
        get
        {
            var folder = UserFolder("XDG_CONFIG_HOME", ".config", Path.Combine("Library", "Application Support"));
            return folder is not null && Path.Combine(folder, "vale", ".vale.ini") is var path && File.Exists(path) ? FileAt(path, path) : null;
        }
    }

    /// <summary>The folder where Vale looks for styles that no configuration names, or null.</summary>
    public SourceFile? UserStyles
    {
        get
        {
            var folder = UserFolder("XDG_DATA_HOME", Path.Combine(".local", "share"), Path.Combine("Library", "Application Support"));
            var path = _getEnvironmentVariable("VALE_STYLES_PATH") is { Length: > 0 } named
                ? Path.GetFullPath(named, _workingFolder)
                : folder is null ? null : Path.Combine(folder, "vale", "styles");
            return Directory.Exists(path) ? FileAt(path, path) : null;
        }
    }

    /// <summary>The configuration of the files in a folder, or null when there is none.</summary>
    /// <param name="folder">The folder, as a full path.</param>
    /// <exception cref="UsageException">An environment variable names a file that is not there.</exception>
    public ConfigurationFile? Find(string folder) =>
        FindNearest(folder, ConfigurationFile.Names, ConfigurationKind.EditLint, _own)
        ?? FindNearest(folder, ValeConfigurationReader.FileNames, ConfigurationKind.Vale, _vales)
        ?? _elsewhere.Value;

    /// <summary>The configuration that a user named.</summary>
    /// <param name="given">The path, as it was written.</param>
    /// <param name="where">Where it was written: <c>--config</c>.</param>
    /// <exception cref="UsageException">There is no such file.</exception>
    public ConfigurationFile Named(string given, string where)
    {
        var path = given.Length == 0 ? "" : Path.GetFullPath(given, _workingFolder);
        if (Directory.Exists(path))
            throw new UsageException($"{where} must name a file; '{given}' is a folder.");
        return File.Exists(path) ? ConfigurationFile.Of(FileAt(path, given)) : throw new UsageException($"{where} names the configuration '{given}', and there is no such file.");
    }

    private ConfigurationFile? FindNearest(string folder, ImmutableArray<string> names, ConfigurationKind kind, Dictionary<string, ConfigurationFile?> known)
    {
        var passed = new List<string>();
        ConfigurationFile? found = null;
        for (var current = folder; current is not null && !known.TryGetValue(current, out found); current = Path.GetDirectoryName(current))
        {
            passed.Add(current);
            if (names.FirstOrDefault(name => File.Exists(Path.Combine(current, name))) is { } name)
                found = new ConfigurationFile(FileIn(current, name), kind);
            if (found is not null || Path.Exists(Path.Combine(current, ".git")))
                break;
        }
        foreach (var step in passed)
            known[step] = found;
        return found;
    }

    private ConfigurationFile? FindElsewhere()
    {
        foreach (var variable in (string[])["EDITLINT_CONFIG", "VALE_CONFIG_PATH"])
        {
            if (_getEnvironmentVariable(variable) is { Length: > 0 } named)
                return Named(named, variable);
        }
        var inHome = HomeFolder is { } home ? ValeConfigurationReader.FileNames.Select(name => Path.Combine(home, name)).FirstOrDefault(File.Exists) : null;
        var file = inHome is null ? UserFile : FileAt(inHome, inHome);
        return file is null ? null : new ConfigurationFile(file, ConfigurationKind.Vale);
    }

    private string? HomeFolder => Folder("HOME") ?? Folder("USERPROFILE");

    private string? UserFolder(string variable, string inHome, string inHomeOnMac)
    {
        if (Folder(variable) is { } named)
            return named;
        if (OperatingSystem.IsWindows())
            return Folder("LOCALAPPDATA");
        return HomeFolder is { } home ? Path.Combine(home, OperatingSystem.IsMacOS() ? inHomeOnMac : inHome) : null;
    }

    private string? Folder(string variable) => _getEnvironmentVariable(variable) is { } folder && Path.IsPathFullyQualified(folder) ? folder : null;

    // A project is the same project wherever it was checked out, and so are its reports.
    private SourceFile FileIn(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return FileAt(path, Path.GetRelativePath(_workingFolder, path));
    }

    private SourceFile FileAt(string path, string given) => new(path, DisplayPath.Of(path, given, _workingFolder));
}

using System.Collections.Immutable;
using EditLint.Cli.Caching;
using EditLint.Cli.Rules;
using EditLint.Cli.Scripting;

namespace EditLint.Cli.Configuration;

/// <summary>The configurations of a run, each found and read once, and the groups of files that they apply to. Used by one thread.</summary>
internal sealed class LintGroups : IDisposable
{
    private readonly Terminal _terminal;
    private readonly ConfigurationFinder _finder;
    private readonly ConfigurationFile? _named;
    private readonly bool _isOff;
    private readonly ImmutableArray<PackFolder> _shippedPacks;
    private readonly ImmutableArray<PackFolder> _namedPacks;
    private readonly Dictionary<string, LintGroup> _groups = new(StringComparer.Ordinal);

    /// <summary>Starts without any group.</summary>
    /// <param name="terminal">Where the program runs.</param>
    /// <param name="settings">What the command line says about configuration files.</param>
    /// <param name="ruleFolders">The packs that the command line adds.</param>
    /// <exception cref="UsageException">A file or folder that the command line names is not there.</exception>
    public LintGroups(Terminal terminal, ConfigurationSettings settings, IEnumerable<string> ruleFolders)
    {
        _terminal = terminal;
        _finder = new ConfigurationFinder(terminal.WorkingFolder, terminal.GetEnvironmentVariable);
        _named = settings.File is null ? null : _finder.Named(settings.File, "--config");
        _isOff = settings.IsOff;
        _shippedPacks = [.. RuleLibrary.FindShipped(RuleLibrary.ShippedFolder, terminal.WorkingFolder)];
        _namedPacks = [.. ruleFolders.SelectMany(folder => RuleLibrary.FindNamed(folder, terminal.WorkingFolder)).DistinctBy(p => p.Folder.FullPath)];
    }

    /// <summary>True when every pattern reads every text, so that findings can be compared with those of the quick way.</summary>
    public bool MatchesPlainly { get; init; }

    /// <summary>The groups so far, in the order in which they were asked for.</summary>
    public IReadOnlyCollection<LintGroup> All => _groups.Values;

    /// <summary>The group of the files in a folder.</summary>
    /// <param name="folder">The folder, as a full path.</param>
    /// <exception cref="UsageException">An environment variable names a configuration that is not there.</exception>
    public LintGroup Of(string folder)
    {
        var file = _isOff ? null : _named ?? _finder.Find(folder);
        var key = file?.File.FullPath ?? "";
        if (!_groups.TryGetValue(key, out var group))
            _groups[key] = group = new LintGroup(ConfigurationLoader.Load(file, _terminal.WorkingFolder, _finder), _shippedPacks, _namedPacks) { MatchesPlainly = MatchesPlainly };
        return group;
    }

    /// <summary>The group of a file.</summary>
    /// <param name="fullPath">Its full path.</param>
    public LintGroup OfFile(string fullPath) => Of(Path.GetDirectoryName(fullPath) ?? _terminal.WorkingFolder);

    /// <summary>Loads the rules of all groups.</summary>
    /// <param name="selection">What the command line selects.</param>
    /// <param name="scripts">How C# rules run.</param>
    /// <param name="today">The day of the run, by which suppressions expire; null when none expires.</param>
    /// <param name="cache">Knows what earlier runs found; null when none is used.</param>
    /// <param name="cancellationToken">Ends the loading of C# rules.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UsageException">The selection names what is not there, or leaves nothing to run.</exception>
    public void Load(RuleSelection selection, ScriptHostSettings? scripts = null, DateOnly? today = null, ResultCache? cache = null, CancellationToken cancellationToken = default)
    {
        RuleLibrary[] libraries = [.. All.Select(g => g.Library)];
        selection.Check(libraries);
        if (libraries.All(l => l.Packs.IsEmpty))
            throw new UsageException("there are no rules: the folder 'rules' beside the program is missing. Install EditLint again, or name rules with --rules.");
        if (!selection.IsDefault && All.All(g => selection.Apply(g.Library, g.ConfiguredRules).IsEmpty))
            throw new UsageException("no rule is left to run. Look at --select and --ignore.");
        foreach (var group in All)
            group.Load(selection, scripts ?? new ScriptHostSettings(), today, cache, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var group in All)
            group.Dispose();
    }
}

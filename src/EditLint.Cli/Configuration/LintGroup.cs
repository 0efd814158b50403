using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Cli.Caching;
using EditLint.Cli.Rules;
using EditLint.Cli.Scripting;
using EditLint.Core;
using EditLint.Core.Checks;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.Cli.Configuration;

/// <summary>
/// The files of a run that one configuration applies to, and the linter for them. Rules that look at several files at once see those of one
/// group: what two projects with different configurations share is not compared. Thread-safe once it is loaded.
/// </summary>
internal sealed class LintGroup : IDisposable
{
    private readonly ImmutableArray<RuleSetting> _named;

    // Files to which the same sections apply share one configuration, and so what it says of each rule is found once.
    private readonly ConcurrentDictionary<FileConfiguration, FileConfiguration> _answers = new(ReferenceEqualityComparer.Instance);
    private bool _isSelected;
    private RuleResources _resources = RuleResources.None;
    private Linter? _linter;

    /// <summary>Makes a group; nothing is read yet.</summary>
    /// <param name="project">The configuration.</param>
    /// <param name="shipped">The packs that came with the program.</param>
    /// <param name="named">The packs that the command line adds.</param>
    public LintGroup(ProjectConfiguration project, ImmutableArray<PackFolder> shipped, ImmutableArray<PackFolder> named)
    {
        Project = project;
        Library = new RuleLibrary([.. shipped, .. project.Packs, .. named]);
        _named = [.. named.Select(p => new RuleSetting(p.Name, IsOn: true))];
    }

    public ProjectConfiguration Project { get; }

    /// <summary>True when every pattern reads every text; see <see cref="RuleResources.MatchesPlainly"/>.</summary>
    public bool MatchesPlainly { get; init; }

    /// <summary>The rules within reach.</summary>
    public RuleLibrary Library { get; }

    /// <summary>The linter, once the group is loaded.</summary>
    public Linter Linter => _linter ?? throw new InvalidOperationException("The group is not loaded.");

    /// <summary>The rules, once the group is loaded.</summary>
    public RuleCatalog Catalog { get; private set; } = RuleCatalog.Empty;

    /// <summary>What is wrong with the configuration and with the rules, once they are loaded.</summary>
    public ImmutableArray<Diagnostic> Errors { get; private set; } = [];

    /// <summary>The words of the house, once the rules are loaded.</summary>
    public Vocabulary Vocabulary { get; private set; } = Vocabulary.Empty;

    /// <summary>What the findings in an article depend on, once the group is loaded; null when none are kept.</summary>
    public LinterKey? Key { get; private set; }

    /// <summary>The rules that the configuration or the command line turns on for some files.</summary>
    public ImmutableArray<InstalledRule> ConfiguredRules =>
        [.. Library.RulesOf(MayRun).Where(r => Project.Configuration.MayRun(r.Id) || _named.Any(s => s.Names(r.Id)))];

    /// <summary>Loads the rules that the configuration turns on, or those that are selected in their place.</summary>
    /// <returns>The rules; what is wrong with them is not yet among the group's errors.</returns>
    public RuleCatalog LoadRules(RuleSelection selection) => LoadRules(selection, selection.Apply(Library, ConfiguredRules));

    private RuleCatalog LoadRules(RuleSelection selection, ImmutableArray<InstalledRule> rules)
    {
        var errors = Project.Configuration.Errors.ToBuilder();
        ConfigurationNames.Check(Project, Library, errors.Add);
        var resources = LoadResources(errors.Add);
        _resources = resources;
        Vocabulary = resources.Vocabulary;
        _isSelected = !selection.Select.IsEmpty;
        var catalog = RuleLibrary.Load(rules, resources, trustsShippedExamples: true);
        OptionSettings.Check(Project.Configuration, catalog.Rules, errors.Add);
        Errors = errors.ToImmutable();
        return catalog;
    }

    /// <summary>Loads what rules draw on besides their own files.</summary>
    /// <param name="report">Takes what is wrong.</param>
    public RuleResources LoadResources(Action<Diagnostic> report) => new()
    {
        Vocabulary = VocabularyLoader.Load(Project, report),
        MatchesPlainly = MatchesPlainly,
        WholeExceptions = Project.Configuration.WholeExceptions is { Value: true },
        WordTemplate = Project.Configuration.WordTemplate?.Value ?? RuleResources.None.WordTemplate,
        Spelling = DictionaryLoader.Load(Project, report),
    };

    /// <summary>Loads the rules and puts the linter together.</summary>
    /// <param name="selection">What the command line selects.</param>
    /// <param name="scripts">How C# rules run.</param>
    /// <param name="today">The day of the run, by which suppressions expire; null when none expires.</param>
    /// <param name="cache">Knows what earlier runs found; null when none is used.</param>
    /// <param name="cancellationToken">Ends the loading of C# rules.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Load(RuleSelection selection, ScriptHostSettings scripts, DateOnly? today = null, ResultCache? cache = null, CancellationToken cancellationToken = default)
    {
        var rules = selection.Apply(Library, ConfiguredRules);
        var keyOfScripts = cache?.KeyOfScripts(rules, scripts);
        var isKnownToLoad = keyOfScripts is { } known && cache!.Load(known);
        // It comes to life while the rules are read.
        var host = !isKnownToLoad && rules.Any(r => r.IsScript) ? ScriptHostClient.TryStartProcess(scripts) : null;
        try
        {
            Catalog = LoadRules(selection, rules);
        }
        catch
        {
            host?.Dispose();
            throw;
        }
        _linter = LinterFactory.Create(Catalog, out var ruleErrors, new RuleNames(KnownRules()), today, scripts, host, isKnownToLoad, cancellationToken);
        Errors = [.. Errors, .. ruleErrors];
        // Without C# rules that should have run, too little is found.
        if (cache is null || ruleErrors.Length > Catalog.Errors.Length)
            return;
        Key = cache.KeyOf(_linter, Catalog.Rules, _resources, scripts);
        if (Key is not null && keyOfScripts is { } key && !isKnownToLoad)
            cache.AddLoaded(key);
    }

    /// <summary>What applies to a file, the command line counted in.</summary>
    /// <param name="fullPath">Its full path.</param>
    public FileConfiguration For(string fullPath) => _answers.GetOrAdd(Project.For(fullPath), WithCommandLine);

    // Only what is selected was loaded; the levels stay those of the configuration.
    private FileConfiguration WithCommandLine(FileConfiguration configured) => configured with
    {
        Settings = _isSelected ? [.. configured.Settings, new RuleSetting("*", IsOn: true)] : [.. _named, .. configured.Settings],
    };

    public void Dispose() => _linter?.Dispose();

    private IEnumerable<string> KnownRules()
    {
        foreach (var rule in Library.Rules)
            yield return rule.Id;
    }

    // Only the packs that some line names need looking into.
    private bool MayRun(PackFolder pack)
    {
        if (pack.Source == PackSource.Named)
            return true;
        var configuration = Project.Configuration;
        return configuration.DefaultPacks.Concat(configuration.Sections.SelectMany(s => (s.Packs ?? []).Select(p => p.Value).Concat(s.Rules.Where(r => r.IsOn).Select(r => r.Name))))
            .Any(name => name.Contains('*') || name == pack.Name || name.StartsWith($"{pack.Name}.", StringComparison.Ordinal));
    }
}

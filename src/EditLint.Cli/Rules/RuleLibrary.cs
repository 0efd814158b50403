using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Rules;

/// <summary>
/// The rule files within reach: the packs that came with the program, and the house's own. Only what is selected is ever read,
/// so a broken rule in a pack that is off disturbs nobody. Immutable.
/// </summary>
internal sealed class RuleLibrary
{
    /// <summary>The pack that runs unless another selection is made.</summary>
    public const string DefaultPack = "Integrity";

    private static readonly ImmutableArray<string> Extensions = [".yml", ".yaml", ".csx"];

    private readonly Lazy<ImmutableArray<InstalledRule>> _rules;

    /// <summary>Makes a library.</summary>
    /// <param name="packs">The packs; several may have one name.</param>
    public RuleLibrary(IEnumerable<PackFolder> packs)
    {
        Packs = [.. packs];
        _rules = new Lazy<ImmutableArray<InstalledRule>>(() => RulesOf(_ => true));
    }

    public ImmutableArray<PackFolder> Packs { get; }

    /// <summary>All rules in the order of their identities; a rule of the house replaces a shipped one of the same identity.</summary>
    public ImmutableArray<InstalledRule> Rules => _rules.Value;

    /// <summary>The folder of the packs that came with the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>The packs that came with the program; none when their folder is missing.</summary>
    public static IEnumerable<PackFolder> FindShipped(string folder, string workingFolder) =>
        Directory.Exists(folder) ? PackFolder.FindIn(new SourceFile(folder, DisplayPath.Of(folder, folder, workingFolder)), PackSource.Shipped) : [];

    /// <summary>Finds the packs of a folder that is a pack or a folder of packs.</summary>
    /// <param name="given">The folder, as the user wrote it.</param>
    /// <param name="workingFolder">What it is relative to, as a full path.</param>
    /// <exception cref="UsageException">The folder does not exist, cannot be listed, or holds no rule.</exception>
    public static IReadOnlyList<PackFolder> FindNamed(string given, string workingFolder)
    {
        var fullPath = given.Length == 0 ? "" : Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, workingFolder));
        if (!Directory.Exists(fullPath))
            throw new UsageException($"there is no folder of rules '{given}'.");
        var folder = new SourceFile(fullPath, DisplayPath.Of(fullPath, given, workingFolder));
        try
        {
            List<PackFolder> packs = [.. new[] { new PackFolder(folder, PackSource.Named) }.Concat(PackFolder.FindIn(folder, PackSource.Named)).Where(p => !p.Rules.IsEmpty)];
            return packs.Count > 0 ? packs : throw new UsageException($"there is no rule (.yml or .csx) in '{given}' or in a folder directly below it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the rules in '{given}' cannot be listed: {exception.Message}");
        }
    }

    /// <summary>True when a file has the extension of a rule.</summary>
    public static bool IsRuleFile(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules of some packs in the order of their identities. Other packs are not looked into.</summary>
    /// <param name="isWanted">True for a pack to look into.</param>
    public ImmutableArray<InstalledRule> RulesOf(Func<PackFolder, bool> isWanted)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var rules = new List<InstalledRule>();
        foreach (var source in Packs.Where(isWanted).GroupBy(p => p.Source).OrderByDescending(s => s.Key))
        {
            List<InstalledRule> added = [.. source.SelectMany(p => p.Rules).DistinctBy(r => r.File.FullPath).Where(r => !taken.Contains(r.Id))];
            rules.AddRange(added);
            taken.UnionWith(added.Select(r => r.Id));
        }
        return [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.File.Path, StringComparer.Ordinal)];
    }

    /// <summary>Reads and loads rules. What is wrong with a file is among the catalog's errors.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="resources">What they may draw on besides their own files; nothing when null.</param>
    /// <param name="trustsShippedExamples">True when the examples of shipped rules need not be read: the tests of the program have run them all.</param>
    public static RuleCatalog Load(IEnumerable<InstalledRule> rules, RuleResources? resources = null, bool trustsShippedExamples = false)
    {
        var failures = ImmutableArray.CreateBuilder<Diagnostic>();
        var packs = ImmutableArray.CreateBuilder<RulePack>();
        foreach (var pack in rules.GroupBy(r => r.Pack, StringComparer.Ordinal))
        {
            var sources = ImmutableArray.CreateBuilder<SourceText>();
            foreach (var rule in pack)
            {
                if (SourceFileReader.Read(rule.File, out var failure) is { } source)
                    sources.Add(source);
                else
                    failures.Add(failure!);
            }
            packs.Add(new RulePack(pack.Key, sources.ToImmutable()) { HasProvedExamples = trustsShippedExamples && pack.All(r => r.Source == PackSource.Shipped) });
        }
        var catalog = RuleCatalog.Load(packs, resources);
        return failures.Count == 0 ? catalog : new RuleCatalog(catalog.Rules, catalog.Errors.AddRange(failures));
    }
}

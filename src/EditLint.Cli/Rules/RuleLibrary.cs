using System.Collections.Immutable;
using EditLint.Cli.Files;
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

    private RuleLibrary(ImmutableArray<InstalledRule> rules) => Rules = rules;

    /// <summary>The rules in the order of their identities; a rule of the house replaces a shipped one of the same identity.</summary>
    public ImmutableArray<InstalledRule> Rules { get; }

    /// <summary>The rules that run when nothing is selected: the default pack and everything of the house.</summary>
    public IEnumerable<InstalledRule> DefaultRules => Rules.Where(f => !f.IsShipped || f.Pack.Equals(DefaultPack, StringComparison.OrdinalIgnoreCase));

    /// <summary>The folder of the packs that came with the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Finds the rule files.</summary>
    /// <param name="shippedFolder">The folder of the packs that came with the program; may be absent.</param>
    /// <param name="houseFolders">Packs, or folders of packs, as the user wrote them.</param>
    /// <param name="workingFolder">What they are relative to, as a full path.</param>
    /// <exception cref="UsageException">A folder of the house does not exist or holds no rule.</exception>
    public static RuleLibrary Find(string shippedFolder, IEnumerable<string> houseFolders, string workingFolder)
    {
        var house = houseFolders.SelectMany(folder => FindIn(folder, workingFolder)).DistinctBy(r => r.File.FullPath).ToList();
        var replaced = house.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var shipped = Directory.Exists(shippedFolder)
            ? RulesOfPacks(new SourceFile(shippedFolder, DisplayPath.Of(shippedFolder, shippedFolder, workingFolder)), isShipped: true)
            : [];
        return new RuleLibrary([.. shipped.Where(r => !replaced.Contains(r.Id)).Concat(house)
            .OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.File.Path, StringComparer.Ordinal)]);
    }

    /// <summary>True when a file has the extension of a rule.</summary>
    public static bool IsRuleFile(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the rules of a folder that is a pack or a folder of packs.</summary>
    /// <exception cref="UsageException">The folder does not exist, cannot be listed, or holds no rule.</exception>
    public static IReadOnlyList<InstalledRule> FindIn(string given, string workingFolder)
    {
        var fullPath = given.Length == 0 ? "" : Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, workingFolder));
        if (!Directory.Exists(fullPath))
            throw new UsageException($"there is no folder of rules '{given}'.");
        var folder = new SourceFile(fullPath, DisplayPath.Of(fullPath, given, workingFolder));
        try
        {
            List<InstalledRule> rules = [.. RulesOfPack(folder, isShipped: false), .. RulesOfPacks(folder, isShipped: false)];
            return rules.Count > 0 ? rules : throw new UsageException($"there is no rule (.yml or .csx) in '{given}' or in a folder directly below it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the rules in '{given}' cannot be listed: {exception.Message}");
        }
    }

    /// <summary>Reads and loads rules. What is wrong with a file is among the catalog's errors.</summary>
    public static RuleCatalog Load(IEnumerable<InstalledRule> rules)
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
            packs.Add(new RulePack(pack.Key, sources.ToImmutable()));
        }
        var catalog = RuleCatalog.Load(packs);
        return failures.Count == 0 ? catalog : new RuleCatalog(catalog.Rules, catalog.Errors.AddRange(failures));
    }

    private static IEnumerable<InstalledRule> RulesOfPacks(SourceFile folder, bool isShipped) =>
        Directory.EnumerateDirectories(folder.FullPath)
            .Where(d => !Path.GetFileName(d).StartsWith('.'))
            .SelectMany(d => RulesOfPack(new SourceFile(d, DisplayPath.Join(folder.Path, Path.GetFileName(d))), isShipped));

    private static IEnumerable<InstalledRule> RulesOfPack(SourceFile folder, bool isShipped) =>
        Directory.EnumerateFiles(folder.FullPath)
            .Where(f => IsRuleFile(f) && !Path.GetFileName(f).StartsWith('.'))
            .Select(f => InstalledRule.Of(new SourceFile(f, DisplayPath.Join(folder.Path, Path.GetFileName(f))), isShipped));
}

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

    private static readonly ImmutableArray<string> s_extensions = [".yml", ".yaml", ".csx"];

    private RuleLibrary(ImmutableArray<RuleFile> files) => Files = files;

    /// <summary>The rule files in the order of their identities; a file of the house replaces a shipped one of the same identity.</summary>
    public ImmutableArray<RuleFile> Files { get; }

    /// <summary>The files that run when nothing is selected: the default pack and everything of the house.</summary>
    public IEnumerable<RuleFile> DefaultFiles => Files.Where(f => !f.IsShipped || f.Pack.Equals(DefaultPack, StringComparison.OrdinalIgnoreCase));

    /// <summary>The folder of the packs that came with the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Finds the rule files.</summary>
    /// <param name="shippedFolder">The folder of the packs that came with the program; may be absent.</param>
    /// <param name="houseFolders">Packs, or folders of packs, as the user wrote them.</param>
    /// <param name="workingFolder">What they are relative to, as a full path.</param>
    /// <exception cref="UsageException">A folder of the house does not exist or holds no rule.</exception>
    public static RuleLibrary Find(string shippedFolder, IEnumerable<string> houseFolders, string workingFolder)
    {
        var files = new Dictionary<string, RuleFile>(StringComparer.OrdinalIgnoreCase);
        if (Directory.Exists(shippedFolder))
        {
            foreach (var file in FilesOfPacks(new SourceFile(shippedFolder, DisplayPath.Of(shippedFolder, shippedFolder, workingFolder)), isShipped: true))
                files[file.Id] = file;
        }
        foreach (var given in houseFolders)
        {
            var found = FindHouseFiles(given, workingFolder);
            if (found.Count == 0)
                throw new UsageException($"there is no rule (.yml or .csx) in '{given}' or in a folder directly below it.");
            foreach (var file in found)
                files[file.Id] = file;
        }
        return new RuleLibrary([.. files.Values.OrderBy(f => f.Id, StringComparer.Ordinal)]);
    }

    /// <summary>True when a file has the extension of a rule.</summary>
    public static bool IsRuleFile(string path) => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule that a single file holds: its pack is the name of its folder.</summary>
    public static RuleFile FileOfRule(SourceFile file) => new(
        Path.GetFileName(Path.GetDirectoryName(file.FullPath)) ?? "",
        Path.GetFileNameWithoutExtension(file.FullPath),
        file,
        IsShipped: false);

    /// <summary>Finds the rule files of a folder that is a pack or a folder of packs.</summary>
    /// <exception cref="UsageException">The folder does not exist or cannot be listed.</exception>
    public static IReadOnlyList<RuleFile> FindHouseFiles(string given, string workingFolder)
    {
        var fullPath = given.Length == 0 ? "" : Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, workingFolder));
        if (!Directory.Exists(fullPath))
            throw new UsageException($"there is no folder of rules '{given}'.");
        var folder = new SourceFile(fullPath, DisplayPath.Of(fullPath, given, workingFolder));
        try
        {
            return [.. FilesOfPack(folder, isShipped: false), .. FilesOfPacks(folder, isShipped: false)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the rules in '{given}' cannot be listed: {exception.Message}");
        }
    }

    /// <summary>Reads and loads rules. What is wrong with a file is among the catalog's errors.</summary>
    public static RuleCatalog Load(IEnumerable<RuleFile> files)
    {
        var failures = ImmutableArray.CreateBuilder<Diagnostic>();
        var packs = ImmutableArray.CreateBuilder<RulePack>();
        foreach (var pack in files.GroupBy(f => f.Pack, StringComparer.OrdinalIgnoreCase))
        {
            var sources = ImmutableArray.CreateBuilder<SourceText>();
            foreach (var file in pack)
            {
                if (SourceFileReader.Read(file.File, out var failure) is { } source)
                    sources.Add(source);
                else
                    failures.Add(failure!);
            }
            packs.Add(new RulePack(pack.Key, sources.ToImmutable()));
        }
        var catalog = RuleCatalog.Load(packs);
        return failures.Count == 0 ? catalog : new RuleCatalog(catalog.Rules, catalog.Errors.AddRange(failures));
    }

    private static IEnumerable<RuleFile> FilesOfPacks(SourceFile folder, bool isShipped) =>
        Directory.EnumerateDirectories(folder.FullPath)
            .Where(d => !Path.GetFileName(d).StartsWith('.'))
            .SelectMany(d => FilesOfPack(new SourceFile(d, DisplayPath.Join(folder.Path, Path.GetFileName(d))), isShipped));

    private static IEnumerable<RuleFile> FilesOfPack(SourceFile folder, bool isShipped) =>
        Directory.EnumerateFiles(folder.FullPath)
            .Where(f => IsRuleFile(f) && !Path.GetFileName(f).StartsWith('.'))
            .Select(f => new RuleFile(
                Path.GetFileName(folder.FullPath),
                Path.GetFileNameWithoutExtension(f),
                new SourceFile(f, DisplayPath.Join(folder.Path, Path.GetFileName(f))),
                isShipped));
}

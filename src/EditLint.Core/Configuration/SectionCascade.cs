using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Core.Configuration;

/// <summary>Lays the sections that apply to a file over each other, once for all files to which the same ones apply. Thread-safe.</summary>
/// <param name="defaultPacks">The packs that run where no section says which do.</param>
/// <param name="sections">The sections, in rising order of weight.</param>
internal sealed class SectionCascade(ImmutableArray<string> defaultPacks, ImmutableArray<ConfigurationSection> sections)
{
    // By the numbers of the sections, each as a character.
    private readonly ConcurrentDictionary<string, FileConfiguration> _answers = new(StringComparer.Ordinal);

    public ImmutableArray<string> DefaultPacks => defaultPacks;

    public ImmutableArray<ConfigurationSection> Sections => sections;

    public FileConfiguration For(string path)
    {
        var applying = string.Concat(Enumerable.Range(0, sections.Length)
            .Where(i => sections[i].AppliesTo(path))
            .Select(i => (char)i));
        return _answers.GetOrAdd(applying, Combine);
    }

    /// <summary>
    /// True when a rule runs on some files: some section turns it on, and no later one that applies to all of its files turns it off. Sections for
    /// other files may or may not apply to the same ones.
    /// </summary>
    public bool MayRun(string ruleId)
    {
        (string Files, bool IsOn)[] decisions =
        [
            ("", defaultPacks.Any(name => new RulePattern(name).Covers(ruleId))),
            .. sections.Where(s => s.Packs is not null).Select(s => (FilesOf(s), s.Packs!.Value.Any(p => new RulePattern(p.Value).Covers(ruleId)))),
            .. sections.SelectMany(s => s.Rules.Where(r => r.Names(ruleId)).Select(r => (FilesOf(s), r.IsOn))),
        ];
        return decisions.Index().Any(on => on.Item.IsOn && !decisions.Skip(on.Index + 1).Any(later => !later.IsOn && (later.Files.Length == 0 || later.Files == on.Item.Files)));
    }

    private static string FilesOf(ConfigurationSection section) => string.Join('\n', section.Files.Select(f => $"{f.Prefix}\t{f.Text}"));

    private FileConfiguration Combine(string applying)
    {
        var result = new FileConfiguration();
        ImmutableArray<RuleSetting> packs = [.. defaultPacks.Select(name => new RuleSetting(name, IsOn: true))];
        var rules = ImmutableArray.CreateBuilder<RuleSetting>();
        foreach (var section in applying.Select(i => sections[i]))
        {
            if (section.Packs is { } on)
                packs = [.. on.Select(pack => new RuleSetting(pack.Value, IsOn: true, Origin: pack.Origin))];
            rules.AddRange(section.Rules);
            result = result with
            {
                MinimumLevel = section.MinimumLevel?.Value ?? result.MinimumLevel,
                IsIgnored = section.IsIgnored?.Value ?? result.IsIgnored,
                Suppressions = result.Suppressions.AddRange(section.Suppressions),
                Reading = Combine(result.Reading, section),
            };
        }
        return result with { Settings = [.. packs, .. rules] };
    }

    private static ReadingOptions Combine(ReadingOptions reading, ConfigurationSection section) => reading with
    {
        Extension = section.ReadAs?.Value ?? reading.Extension,
        IgnoredElements = section.IgnoredElements?.Value ?? reading.IgnoredElements,
        IgnoredScopes = section.IgnoredScopes?.Value ?? reading.IgnoredScopes,
        SkippedElements = section.SkippedElements?.Value ?? reading.SkippedElements,
        IgnoredClasses = reading.IgnoredClasses.AddRange(section.IgnoredClasses),
        BlockIgnores = reading.BlockIgnores.AddRange(section.BlockIgnores.Select(i => i.Value)),
        TokenIgnores = reading.TokenIgnores.AddRange(section.TokenIgnores.Select(i => i.Value)),
        CommentDelimiters = section.CommentDelimiters?.Value ?? reading.CommentDelimiters,
    };
}

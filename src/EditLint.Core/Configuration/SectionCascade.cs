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

    /// <summary>True when a rule runs on some files. A section for some files may or may not apply, so what it turns off may still run.</summary>
    public bool MayRun(string ruleId)
    {
        for (var i = sections.Length - 1; i >= 0; i--)
        {
            if (sections[i].Rules.LastOrDefault(r => r.Names(ruleId)) is { } setting && (setting.IsOn || sections[i].IsGlobal))
                return setting.IsOn;
        }
        for (var i = sections.Length - 1; i >= 0; i--)
        {
            if (sections[i].Packs is not { } packs)
                continue;
            var isOn = packs.Any(p => RuleSetting.Covers(p.Value, ruleId));
            if (isOn || sections[i].IsGlobal)
                return isOn;
        }
        return defaultPacks.Any(name => RuleSetting.Covers(name, ruleId));
    }

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

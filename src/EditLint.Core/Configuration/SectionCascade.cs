using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Core.Configuration;

/// <summary>Lays the sections that apply to a file over each other, once for all files to which the same ones apply. Thread-safe.</summary>
/// <param name="sections">The sections, in rising order of weight.</param>
internal sealed class SectionCascade(ImmutableArray<ConfigurationSection> sections)
{
    // By the numbers of the sections, each as a character.
    private readonly ConcurrentDictionary<string, FileConfiguration> _answers = new(StringComparer.Ordinal);

    public ImmutableArray<ConfigurationSection> Sections => sections;

    public FileConfiguration For(string path)
    {
        var applying = string.Concat(Enumerable.Range(0, sections.Length)
            .Where(i => sections[i].Files.IsEmpty || sections[i].Files.Any(f => f.Matches(path)))
            .Select(i => (char)i));
        return _answers.GetOrAdd(applying, Combine);
    }

    private FileConfiguration Combine(string applying)
    {
        var result = new FileConfiguration();
        ImmutableArray<RuleSetting> packs = [];
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

using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>What a configuration file says. Immutable and thread-safe.</summary>
public sealed record LintConfiguration
{
    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Folders with packs, as the file names them; the last searched first in Vale's sense that it is "the" styles folder.</summary>
    public ImmutableArray<Configured<string>> RuleFolders { get; init; } = [];

    /// <summary>The names of the vocabularies, each a folder with <c>accept.txt</c> and <c>reject.txt</c>.</summary>
    public ImmutableArray<Configured<string>> Vocabularies { get; init; } = [];

    /// <summary>The sections, in rising order of weight.</summary>
    public ImmutableArray<ConfigurationSection> Sections { get; init; } = [];

    /// <summary>What is wrong with the file, placed in it.</summary>
    public ImmutableArray<Diagnostic> Errors { get; init; } = [];

    /// <summary>What applies to a file.</summary>
    /// <param name="path">The path of the file from the folder the configuration counts from, with forward slashes.</param>
    public FileConfiguration For(string path)
    {
        var result = new FileConfiguration();
        ImmutableArray<RuleSetting> packs = [];
        var rules = ImmutableArray.CreateBuilder<RuleSetting>();
        foreach (var section in Sections.Where(s => s.Files.IsEmpty || s.Files.Any(f => f.Matches(path))))
        {
            if (section.Packs is { } on)
                packs = [.. on.Value.Select(name => new RuleSetting(name, IsOn: true, Origin: on.Origin))];
            rules.AddRange(section.Rules);
            var reading = result.Reading;
            result = result with
            {
                MinimumLevel = section.MinimumLevel?.Value ?? result.MinimumLevel,
                IsIgnored = section.IsIgnored?.Value ?? result.IsIgnored,
                Reading = reading with
                {
                    Extension = section.ReadAs?.Value ?? reading.Extension,
                    IgnoredElements = section.IgnoredElements?.Value ?? reading.IgnoredElements,
                    SkippedElements = section.SkippedElements?.Value ?? reading.SkippedElements,
                    IgnoredClasses = reading.IgnoredClasses.AddRange(section.IgnoredClasses),
                    BlockIgnores = reading.BlockIgnores.AddRange(section.BlockIgnores.Select(i => i.Value)),
                    TokenIgnores = reading.TokenIgnores.AddRange(section.TokenIgnores.Select(i => i.Value)),
                    CommentDelimiters = section.CommentDelimiters?.Value ?? reading.CommentDelimiters,
                },
            };
        }
        return result with { Settings = [.. packs, .. rules] };
    }
}

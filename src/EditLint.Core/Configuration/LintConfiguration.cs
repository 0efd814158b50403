using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>What a configuration file says. Immutable and thread-safe.</summary>
public sealed record LintConfiguration
{
    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>True when the file says that it is the top of its project.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Other configuration files that this one builds on, as the file names them.</summary>
    public ImmutableArray<Configured<string>> Extends { get; init; } = [];

    /// <summary>Folders with packs, as the file names them; of two packs of one name the first is taken.</summary>
    public ImmutableArray<Configured<string>> RuleFolders { get; init; } = [];

    /// <summary>The packs that run where no section says which do.</summary>
    public ImmutableArray<string> DefaultPacks { get; init; } = [];

    /// <summary>The names of the vocabularies, each a folder with <c>accept.txt</c> and <c>reject.txt</c>.</summary>
    public ImmutableArray<Configured<string>> Vocabularies { get; init; } = [];

    /// <summary>Words that stand in the file itself.</summary>
    public Vocabulary Words { get; init; } = Vocabulary.Empty;

    /// <summary>The dictionaries to spell by, names or paths.</summary>
    public ImmutableArray<Configured<string>> Dictionaries { get; init; } = [];

    /// <summary>The sections, in rising order of weight.</summary>
    public ImmutableArray<ConfigurationSection> Sections { get; init; } = [];

    /// <summary>What is wrong with the file, placed in it.</summary>
    public ImmutableArray<Diagnostic> Errors { get; init; } = [];

    /// <summary>What applies to a file.</summary>
    /// <param name="path">The path of the file from the folder the configuration counts from, with forward slashes.</param>
    public FileConfiguration For(string path)
    {
        var result = new FileConfiguration();
        ImmutableArray<RuleSetting> packs = [.. DefaultPacks.Select(name => new RuleSetting(name, IsOn: true))];
        var rules = ImmutableArray.CreateBuilder<RuleSetting>();
        foreach (var section in SectionsFor(path))
        {
            if (section.Packs is { } on)
                packs = [.. on.Value.Select(name => new RuleSetting(name, IsOn: true, Origin: on.Origin))];
            rules.AddRange(section.Rules);
            var reading = result.Reading;
            result = result with
            {
                MinimumLevel = section.MinimumLevel?.Value ?? result.MinimumLevel,
                IsIgnored = section.IsIgnored?.Value ?? result.IsIgnored,
                Suppressions = result.Suppressions.AddRange(section.Suppressions),
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

    /// <summary>The sections that apply to a file, in rising order of weight.</summary>
    /// <param name="path">The path of the file from the folder the configuration counts from, with forward slashes.</param>
    public IEnumerable<ConfigurationSection> SectionsFor(string path) => Sections.Where(s => s.AppliesTo(path));

    /// <summary>True when a rule runs on some files: it need not be loaded otherwise. A section for some files may or may not apply.</summary>
    public bool MayRun(string ruleId)
    {
        foreach (var section in Sections.Reverse())
        {
            if (section.Rules.LastOrDefault(r => r.Names(ruleId)) is not { } setting)
                continue;
            if (setting.IsOn || section.IsGlobal)
                return setting.IsOn;
        }
        foreach (var section in Sections.Reverse().Where(s => s.Packs is not null))
        {
            var isOn = section.Packs!.Value.Any(name => new RuleSetting(name, IsOn: true).Names(ruleId));
            if (isOn || section.IsGlobal)
                return isOn;
        }
        return DefaultPacks.Any(name => new RuleSetting(name, IsOn: true).Names(ruleId));
    }

    /// <summary>This configuration on top of another: its own folders are searched first, and what it says weighs more.</summary>
    /// <param name="basis">The other.</param>
    /// <param name="prefix">What leads from the folder that the other's patterns count from to this one's: empty, or ending in a slash.</param>
    public LintConfiguration Extend(LintConfiguration basis, string prefix = "")
    {
        var inherited = basis.Sections.Select(s => prefix.Length == 0 ? s : s with { Files = [.. s.Files.Select(f => f.From(prefix))] });
        return this with
        {
            RuleFolders = [.. RuleFolders, .. basis.RuleFolders],
            DefaultPacks = [.. basis.DefaultPacks.Union(DefaultPacks)],
            Vocabularies = [.. basis.Vocabularies, .. Vocabularies],
            Words = new Vocabulary([.. basis.Words.Accepted, .. Words.Accepted], [.. basis.Words.Rejected, .. Words.Rejected]),
            Dictionaries = [.. basis.Dictionaries, .. Dictionaries],
            Sections = [.. inherited, .. Sections],
            Errors = [.. Errors, .. basis.Errors],
        };
    }
}

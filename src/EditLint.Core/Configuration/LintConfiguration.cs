using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>What a configuration file says. Immutable and thread-safe.</summary>
public sealed record LintConfiguration
{
    private readonly SectionCascade _cascade = new([]);

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>
    /// Folders with packs, as the files name them: relative to the folder of the file their origin is in. They are searched in this order, and
    /// the last is "the" styles folder in Vale's sense.
    /// </summary>
    public ImmutableArray<Configured<string>> RuleFolders { get; init; } = [];

    /// <summary>The names of the vocabularies, each a folder with <c>accept.txt</c> and <c>reject.txt</c>.</summary>
    public ImmutableArray<Configured<string>> Vocabularies { get; init; } = [];

    /// <summary>The pattern that finds whole words in place of the usual one, or null; see <see cref="Checks.RuleResources.WordTemplate"/>.</summary>
    public Configured<string>? WordTemplate { get; init; }

    /// <summary>The sections, in rising order of weight.</summary>
    public ImmutableArray<ConfigurationSection> Sections { get => _cascade.Sections; init => _cascade = new SectionCascade(value); }

    /// <summary>What is wrong with the file, placed in it.</summary>
    public ImmutableArray<Diagnostic> Errors { get; init; } = [];

    /// <summary>The packs that any section names, be it to turn them off, each at its first place. Letter case counts.</summary>
    public ImmutableArray<Configured<string>> PackNames =>
        [.. Sections.SelectMany(s => (s.Packs ?? []).Concat(NamesIn(s, isRule: false))).DistinctBy(p => p.Value)];

    /// <summary>
    /// The rules that any section names, be it to turn them off, each at its first place. They must be loaded also where no section bases files
    /// on their pack. Letter case counts.
    /// </summary>
    public ImmutableArray<Configured<string>> RuleNames =>
        [.. Sections.SelectMany(s => NamesIn(s, isRule: true)).DistinctBy(r => r.Value)];

    /// <summary>What applies to a file. Files to which the same sections apply share one answer.</summary>
    /// <param name="path">
    /// The path of the file from the folder the configuration counts from, with forward slashes. A file outside that folder has a path with
    /// <c>..</c> in front, or an absolute one, and is covered by the patterns that match it so.
    /// </param>
    public FileConfiguration For(string path) => _cascade.For(path);

    private static IEnumerable<Configured<string>> NamesIn(ConfigurationSection section, bool isRule) =>
        section.Rules.Where(r => r.Origin is not null && !r.Name.Contains('*') && r.Name.Contains('.') == isRule).Select(r => new Configured<string>(r.Name, r.Origin!));
}

using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>What a configuration file says, or several together. Immutable and thread-safe.</summary>
public sealed record LintConfiguration
{
    private readonly SectionCascade _cascade = new([], []);

    /// <summary>The file; of several the one that weighs most.</summary>
    public required SourceText Source { get; init; }

    /// <summary>True when the file says that it is the top of its project.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Other configuration files that this one builds on, as the file names them; what the last of them says weighs most.</summary>
    public ImmutableArray<Configured<string>> Extends { get; init; } = [];

    /// <summary>
    /// Folders with packs, as the files name them: relative to the folder of the file their origin is in. They are searched in this order; of two
    /// packs of one name the first is taken.
    /// </summary>
    public ImmutableArray<Configured<string>> RuleFolders { get; init; } = [];

    /// <summary>The packs that run where no section says which do.</summary>
    public ImmutableArray<string> DefaultPacks { get => _cascade.DefaultPacks; init => _cascade = new SectionCascade(value, _cascade.Sections); }

    /// <summary>The names of the vocabularies, each a folder with <c>accept.txt</c> and <c>reject.txt</c>.</summary>
    public ImmutableArray<Configured<string>> Vocabularies { get; init; } = [];

    /// <summary>Words that stand in the file itself.</summary>
    public Vocabulary Words { get; init; } = Vocabulary.Empty;

    /// <summary>The dictionaries to spell by, names or paths.</summary>
    public ImmutableArray<Configured<string>> Dictionaries { get; init; } = [];

    /// <summary>Whether exceptions must match all that a rule found, or null when the file does not say; see <see cref="Checks.RuleResources.WholeExceptions"/>.</summary>
    public Configured<bool>? WholeExceptions { get; init; }

    /// <summary>The pattern that finds whole words in place of the usual one, or null; see <see cref="Checks.RuleResources.WordTemplate"/>.</summary>
    public Configured<string>? WordTemplate { get; init; }

    /// <summary>The sections, in rising order of weight.</summary>
    public ImmutableArray<ConfigurationSection> Sections { get => _cascade.Sections; init => _cascade = new SectionCascade(_cascade.DefaultPacks, value); }

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

    /// <summary>The sections that apply to a file, in rising order of weight.</summary>
    /// <param name="path">The path of the file, as for <see cref="For"/>.</param>
    public IEnumerable<ConfigurationSection> SectionsFor(string path) => Sections.Where(s => s.AppliesTo(path));

    /// <summary>True when a rule runs on some files: it need not be loaded otherwise. A section for some files may or may not apply.</summary>
    public bool MayRun(string ruleId) => _cascade.MayRun(ruleId);

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
            WholeExceptions = WholeExceptions ?? basis.WholeExceptions,
            WordTemplate = WordTemplate ?? basis.WordTemplate,
            Sections = [.. inherited, .. Sections],
            Errors = [.. Errors, .. basis.Errors],
        };
    }

    private static IEnumerable<Configured<string>> NamesIn(ConfigurationSection section, bool isRule) =>
        section.Rules.Where(r => r.Origin is not null && !r.Name.Contains('*') && r.Name.Contains('.') == isRule).Select(r => new Configured<string>(r.Name, r.Origin!));
}

using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Language.Spelling;

namespace EditLint.Tests.Support;

/// <summary>Dictionaries and word lists of a test, without a disk.</summary>
internal sealed class FakeSpellingFiles : ISpellingFiles
{
    /// <summary>The words of the default dictionary, or null for none.</summary>
    public string[]? DefaultWords { get; init; }

    public string[] HouseWords { get; init; } = [];

    public ImmutableArray<string> IgnoredByHouse { get; init; } = [];

    public Dictionary<string, string[]> Named { get; init; } = [];

    public Dictionary<string, string[]> Lists { get; init; } = [];

    public ImmutableArray<Lazy<HunspellDictionary>> Default => DefaultWords is null ? [] : [Dictionary(DefaultWords)];

    public ImmutableArray<Lazy<HunspellDictionary>> OfHouse => [Dictionary(HouseWords)];

    public string MissingDefault => "Get one.";

    public Lazy<HunspellDictionary>? Find(string name, string? folder) => Named.TryGetValue(name, out var words) ? Dictionary(words) : null;

    public Lazy<HunspellDictionary>? Find(string affixFile, string wordFile, string? folder) => Find(wordFile, folder);

    public ImmutableArray<string>? FindWords(string name) => Lists.TryGetValue(name, out var words) ? [.. words] : null;

    public string WhereNot(string name, string? folder) => $"There is no '{name}' in '{folder}'.";

    private static Lazy<HunspellDictionary> Dictionary(string[] words) => new(() => HunspellDictionary.Of(words));
}

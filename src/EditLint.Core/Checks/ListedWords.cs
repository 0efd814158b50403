using System.Collections.Immutable;
using EditLint.Core.Language.Spelling;

namespace EditLint.Core.Checks;

/// <summary>A few words as the only dictionary there is, whatever a rule names: for the examples of rules. Immutable and thread-safe.</summary>
public sealed class ListedWords : ISpellingFiles
{
    private readonly Lazy<HunspellDictionary> _dictionary;

    public ListedWords(IEnumerable<string> words) => _dictionary = new Lazy<HunspellDictionary>(() => HunspellDictionary.Of(words));

    public ImmutableArray<Lazy<HunspellDictionary>> Default => [_dictionary];

    public ImmutableArray<Lazy<HunspellDictionary>> OfHouse => [];

    public ImmutableArray<string> IgnoredByHouse => [];

    public string MissingDefault => "";

    public Lazy<HunspellDictionary>? Find(string name, string? folder) => _dictionary;

    public Lazy<HunspellDictionary>? Find(string affixFile, string wordFile, string? folder) => _dictionary;

    public ImmutableArray<string>? FindWords(string name) => ImmutableArray<string>.Empty;

    public string WhereNot(string name, string? folder) => "";
}

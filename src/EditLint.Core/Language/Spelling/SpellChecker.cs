using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace EditLint.Core.Language.Spelling;

/// <summary>
/// Judges words by several dictionaries together and remembers its answers. The dictionaries are loaded at the first question. Thread-safe; the answers do
/// not depend on what was asked before.
/// </summary>
public sealed class SpellChecker
{
    /// <summary>The most suggestions for a word.</summary>
    public const int MostSuggestions = 6;

    // Enough for the words of many articles; beyond it answers are worked out again.
    private const int MostRemembered = 200_000;

    // How much farther from the word than the best suggestion another may be.
    private const double Range = 0.6;

    private readonly ImmutableArray<Lazy<HunspellDictionary>> _dictionaries;
    private readonly Func<string, bool>? _isAccepted;
    private readonly ConcurrentDictionary<string, bool> _verdicts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _verdictLookup;
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _suggestions = new(StringComparer.Ordinal);
    private int _remembered;

    /// <summary>Makes a checker.</summary>
    /// <param name="dictionaries">The dictionaries.</param>
    /// <param name="isAccepted">Says of a word that it is right whatever they say; always gives the same answer, on any thread.</param>
    public SpellChecker(ImmutableArray<Lazy<HunspellDictionary>> dictionaries, Func<string, bool>? isAccepted = null)
    {
        _dictionaries = dictionaries;
        _isAccepted = isAccepted;
        _verdictLookup = _verdicts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when there is no dictionary, so that every word would be wrong.</summary>
    public bool IsEmpty => _dictionaries.IsEmpty;

    /// <summary>True when the word is accepted, or a dictionary has it as it is or in small letters.</summary>
    public bool IsRight(ReadOnlySpan<char> word)
    {
        if (_verdictLookup.TryGetValue(word, out var verdict))
            return verdict;
        verdict = Judge(word);
        if (Volatile.Read(ref _remembered) < MostRemembered && _verdictLookup.TryAdd(word, verdict))
            Interlocked.Increment(ref _remembered);
        return verdict;
    }

    /// <summary>What may be meant by a wrong word, best first, in its letter case; at most <see cref="MostSuggestions"/>, often one or none.</summary>
    public ImmutableArray<string> Suggest(string word) => _suggestions.GetOrAdd(word, Search);

    private bool Judge(ReadOnlySpan<char> word)
    {
        if (_isAccepted is not null && _isAccepted(word.ToString()))
            return true;
        var lower = WordCasings.ToLower(word);
        foreach (var dictionary in _dictionaries)
        {
            if (dictionary.Value.Contains(word) || dictionary.Value.Contains(lower))
                return true;
        }
        return false;
    }

    private ImmutableArray<string> Search(string word)
    {
        var found = _dictionaries.SelectMany(d => d.Value.Suggest(word))
            .GroupBy(s => s.Word, (text, all) => (Word: text, Distance: all.Min(s => s.Distance)))
            .OrderBy(s => s.Distance).ThenBy(s => s.Word, StringComparer.Ordinal)
            .ToArray();
        return [.. found.TakeWhile(s => s.Distance <= found[0].Distance + Range).Take(MostSuggestions).Select(s => s.Word)];
    }
}

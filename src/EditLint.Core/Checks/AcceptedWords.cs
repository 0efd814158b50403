using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EditLint.Core.Checks;

/// <summary>
/// The words that are right although no dictionary has them: the lists that a spelling rule names, and the accepted words of the house's vocabulary. An entry
/// of the vocabulary is a pattern that is searched, letter case aside, in each word; one of several words is searched in the text. Immutable and thread-safe.
/// </summary>
internal sealed class AcceptedWords
{
    private readonly HashSet<string> _listed;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Regex? _words;
    private readonly Regex? _phrases;

    public AcceptedWords(IEnumerable<string> listed, Vocabulary vocabulary)
    {
        _listed = listed.ToHashSet(StringComparer.Ordinal);
        _lookup = _listed.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = Join(vocabulary.Accepted.Where(e => !PhraseExceptions.IsPhrase(e.Pattern)));
        _phrases = Join(vocabulary.Accepted.Where(e => PhraseExceptions.IsPhrase(e.Pattern)));
    }

    /// <summary>True when the word is in a list, as it is or in small letters, or a pattern of one word is found in it.</summary>
    public bool Contains(string word) => _lookup.Contains(word) || _lookup.Contains(word.ToLowerInvariant()) || (_words is not null && _words.IsMatch(word));

    /// <summary>The text with blanks over every accepted phrase; each character stays at its place.</summary>
    public string WithoutPhrases(string text)
    {
        if (_phrases is null)
            return text;
        char[]? characters = null;
        foreach (var match in ValeRegex.EnumerateMatches(_phrases, text))
            (characters ??= text.ToCharArray()).AsSpan(match.Index, match.Length).Fill(' ');
        return characters is null ? text : new string(characters);
    }

    // An entry that is no pattern is told where the vocabulary is read.
    private static Regex? Join(IEnumerable<VocabularyEntry> entries)
    {
        ImmutableArray<string> sound = [.. entries.Select(e => e.Pattern).Where(p => PatternAlternatives.IsPlain(p) || ValeRegex.TryCreate(p, out _) is not null)];
        return sound.IsEmpty ? null : ValeRegex.TryCreate(
            $@"(?i)\b(?:{PatternAlternatives.Join([.. sound.Select(p => PatternAlternatives.IsPlain(p) ? p : $"(?:{p})")], ignoresCase: true)})\b", out _);
    }
}

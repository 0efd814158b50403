using System.Text;

namespace EditLint.Core.Language.Spelling;

/// <summary>
/// A spelling dictionary in Hunspell's format (the manual hunspell(5)): a list of stems (<c>.dic</c>) and the rules that make forms of them (<c>.aff</c>).
/// Loading reads the stems and expands nothing; a word is judged by taking affixes off it. Not read are rules for two prefixes at once
/// (<c>COMPLEXPREFIXES</c>), for syllables, and for the sound of words. Immutable and thread-safe.
/// </summary>
public sealed class HunspellDictionary
{
    /// <summary>The longest word that can be right, in UTF-16 units.</summary>
    public const int MaximumLength = 100;

    private const int MostBreaks = 10;
    private const int MostSharpS = 5;

    private readonly FormMatcher _forms;
    private readonly CompoundMatcher _compounds;
    private readonly Lazy<SpellingSuggester> _suggester;

    private HunspellDictionary(AffixFile file, StemTable stems)
    {
        File = file;
        Stems = stems;
        _forms = new FormMatcher(file, stems);
        _compounds = new CompoundMatcher(file, _forms);
        _suggester = new Lazy<SpellingSuggester>(() => new SpellingSuggester(this));
    }

    internal AffixFile File { get; }

    internal StemTable Stems { get; }

    /// <summary>Reads a dictionary. Nothing in the files is an error: lines that make no sense are passed over.</summary>
    /// <param name="affixFile">The bytes of the <c>.aff</c> file; may be empty.</param>
    /// <param name="wordFile">The bytes of the <c>.dic</c> file.</param>
    public static HunspellDictionary Parse(ReadOnlySpan<byte> affixFile, ReadOnlySpan<byte> wordFile)
    {
        var encoding = DictionaryText.EncodingOf(affixFile, wordFile);
        var file = AffixFileReader.Read(DictionaryText.Decode(encoding, affixFile));
        return new HunspellDictionary(file, WordFileReader.Read(DictionaryText.Decode(encoding, wordFile), file));
    }

    /// <summary>The dictionary of a few words and no rules.</summary>
    public static HunspellDictionary Of(IEnumerable<string> words) =>
        Parse([], Encoding.UTF8.GetBytes("0\n" + string.Join('\n', words.Select(w => w.Replace("/", "\\/", StringComparison.Ordinal)))));

    /// <summary>True when the word is right: as it is, or in the letter case that a sentence, a title or a line in capitals gives to what is right.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > MaximumLength)
            return false;
        word = File.Input.Apply(WithoutIgnored(word));
        return IsRight(word) || IsRightInParts(word, 0);
    }

    /// <summary>True when words are written as one, so that more is right than can be listed.</summary>
    internal bool JoinsWords => _compounds.IsNeeded;

    /// <summary>What may be meant by a wrong word, best first, with how far each is from it (0 is the word itself; an ordinary slip is about 1).</summary>
    internal IReadOnlyList<(string Word, double Distance)> Suggest(string word) => _suggester.Value.Suggest(word);

    /// <summary>True when the word is right as it is and may be suggested.</summary>
    internal bool MaySuggest(ReadOnlySpan<char> word, bool withCompounds)
    {
        var use = new WordUse(IsSuggestion: true);
        return !_forms.IsForbidden(word) && (withCompounds ? IsWord(word, use) : _forms.IsForm(word, use));
    }

    private ReadOnlySpan<char> WithoutIgnored(ReadOnlySpan<char> word)
    {
        if (File.Ignored.Length == 0 || word.IndexOfAny(File.Ignored) < 0)
            return word;
        var result = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!File.Ignored.Contains(c))
                result.Append(c);
        }
        return result.ToString();
    }

    private bool IsRightInParts(ReadOnlySpan<char> word, int depth)
    {
        if (depth > MostBreaks)
            return false;
        foreach (var entry in File.Breaks)
        {
            if (entry.StartsWith('^') && word.Length >= entry.Length && word.StartsWith(entry.AsSpan(1), StringComparison.Ordinal))
            {
                if (IsPartRight(word[(entry.Length - 1)..], depth))
                    return true;
            }
            else if (entry.EndsWith('$') && word.Length >= entry.Length && word.EndsWith(entry.AsSpan(0, entry.Length - 1), StringComparison.Ordinal))
            {
                if (IsPartRight(word[..^(entry.Length - 1)], depth))
                    return true;
            }
            else if (word.IndexOf(entry) is > 0 and var at && at + entry.Length < word.Length
                && IsPartRight(word[..at], depth) && IsPartRight(word[(at + entry.Length)..], depth))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsPartRight(ReadOnlySpan<char> part, int depth) =>
        !part.IsEmpty && (IsRight(part) || IsRightInParts(part, depth + 1));

    private bool IsRight(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > MaximumLength || _forms.IsForbidden(word))
            return false;
        if (IsWord(word, default))
            return true;
        var use = new WordUse(IsRecased: true);
        switch (WordCasings.Of(word))
        {
            case WordCasing.Capitalized:
                return IsAllowed(WordCasings.ToLower(word), use);
            case WordCasing.Upper:
                use = use with { IsAllCapitals = true };
                return IsAllowed(WordCasings.ToCapitalized(word), use) || IsAllowed(WordCasings.ToLower(word), use) || IsElided(word, use)
                    || (File.HasSharpS && IsWithSharpS(WordCasings.ToLower(word), use with { IsRecased = false }, 0, MostSharpS));
            default:
                return false;
        }
    }

    // L'AFRIQUE is l'Afrique.
    private bool IsElided(ReadOnlySpan<char> word, WordUse use)
    {
        var at = word.IndexOf('\'');
        return at > 0 && at < word.Length - 1
            && (IsAllowed(WordCasings.ToLower(word[..(at + 1)]) + WordCasings.ToCapitalized(word[(at + 1)..]), use)
                || IsAllowed(WordCasings.ToCapitalized(word[..(at + 1)]) + WordCasings.ToCapitalized(word[(at + 1)..]), use));
    }

    private bool IsAllowed(ReadOnlySpan<char> word, WordUse use) => !_forms.IsForbidden(word) && IsWord(word, use);

    private bool IsWord(ReadOnlySpan<char> word, WordUse use) =>
        _forms.IsForm(word, use) || (_compounds.IsNeeded && !_forms.IsFormOfForbidden(word) && _compounds.IsCompound(word, use));

    // In capitals a sharp s is SS, and which SS is one cannot be seen.
    private bool IsWithSharpS(ReadOnlySpan<char> word, WordUse use, int from, int left)
    {
        var at = left > 0 && from < word.Length ? word[from..].IndexOf("ss") : -1;
        if (at < 0)
            return false;
        at += from;
        var sharp = string.Concat(word[..at], "ß", word[(at + 2)..]);
        return IsAllowed(sharp, use) || IsAllowed(WordCasings.ToCapitalized(sharp), use)
            || IsWithSharpS(sharp, use, at + 1, left - 1) || IsWithSharpS(word, use, at + 2, left - 1);
    }
}

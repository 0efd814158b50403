namespace EditLint.Core.Language.Spelling;

/// <summary>Gathers what may be meant by one word: keeps what is right, in the letter case of the word, with its distance. Used by one thread.</summary>
internal sealed class SuggestionCollector
{
    /// <summary>The distance up to which a suggestion is one slip away.</summary>
    public const double OneSlip = 1.2;

    private const double MostDistance = 2.4;
    private const double Misspelling = 0.9;
    private const double ListedPair = 0.5;
    private const double Case = 0.2;
    private const double Pair = 2.3;
    private const double ShortPart = 0.4;
    private const double ProperName = 0.3;
    private const double CommonWord = 0.25;
    private const double CommonPart = 0.4;

    // The more forms a stem has, the more it is at home in the language.
    private const double FormOfStem = 0.02;
    private const int MostForms = 6;

    private readonly HunspellDictionary _dictionary;
    private readonly SlipCost _cost;
    private readonly WordCasing _casing;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _seenLookup;
    private readonly Dictionary<string, double> _found = new(StringComparer.Ordinal);
    private bool _withCompounds;

    public SuggestionCollector(HunspellDictionary dictionary, SlipCost cost, ReadOnlySpan<char> word)
    {
        _dictionary = dictionary;
        _cost = cost;
        _casing = WordCasings.Of(word);
        _seenLookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        Word = WordCasings.ToLower(word);
        IsAbbreviation = _casing == WordCasing.Mixed && word.Length > 2 && char.IsUpper(word[0]) && char.IsUpper(word[1]);
    }

    /// <summary>The word in small letters.</summary>
    public string Word { get; }

    /// <summary>True for an abbreviation with an ending, such as PDFs: other words have nothing to do with it.</summary>
    public bool IsAbbreviation { get; }

    public bool IsEmpty => _found.Count == 0;

    /// <summary>How far the nearest suggestion is from the word; infinite when there is none.</summary>
    public double Nearest { get; private set; } = double.PositiveInfinity;

    /// <summary>From here on words that are joined of others are right too; what was seen before is looked at again.</summary>
    public void AllowCompounds()
    {
        _withCompounds = true;
        _seen.Clear();
    }

    /// <summary>Adds the word itself as the dictionary writes it: a name, an abbreviation.</summary>
    public void AddCases()
    {
        foreach (var form in (ReadOnlySpan<string>)[Word, WordCasings.ToCapitalized(Word), WordCasings.ToUpper(Word)])
        {
            if (IsRight(form))
                Keep(form, Case);
        }
    }

    /// <summary>Adds what a slip or two may have made of it, in small letters unless it is a name.</summary>
    public void Add(ReadOnlySpan<char> candidate)
    {
        if (candidate.IsEmpty || !_seenLookup.Add(candidate) || RightForm(candidate) is not { } form)
            return;
        var lower = WordCasings.ToLower(candidate);
        Keep(InCase(form), _cost.Of(Word, lower) + Unlikeliness(lower, form));
    }

    /// <summary>Adds a form unless it is too far from the word, which is quicker to see than whether it is right.</summary>
    public void AddIfNear(string form)
    {
        if (_cost.Of(Word, WordCasings.ToLower(form)) <= MostDistance)
            Add(form);
    }

    /// <summary>Adds what the dictionary says is often misspelt so; may be several words.</summary>
    public void AddMisspelling(string candidate)
    {
        if (candidate.Length == 0 || !candidate.Split(' ').All(part => part.Length > 0 && RightForm(part) is not null))
            return;
        var isPair = candidate.Contains(' ');
        var form = isPair ? candidate : RightForm(candidate)!;
        Keep(InCase(form), Math.Min(isPair ? ListedPair : Misspelling, _cost.Of(Word, candidate)) + Unlikeliness(candidate, form));
    }

    /// <summary>Adds two words that were written as one.</summary>
    public void AddPair(string first, string second)
    {
        if (IsRight(first) && IsRight(second))
            Keep(InCase($"{first} {second}"), Pair + (Math.Min(first.Length, second.Length) < 3 ? ShortPart : 0) - (IsCommon(first) ? CommonPart : 0) - (IsCommon(second) ? CommonPart : 0));
    }

    /// <summary>What was found, best first; of those equally far, in alphabetical order.</summary>
    public IEnumerable<(string Word, double Distance)> Results() =>
        _found.Select(f => (f.Key, f.Value)).OrderBy(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal);

    private string? RightForm(ReadOnlySpan<char> candidate)
    {
        if (IsRight(candidate))
            return candidate.ToString();
        var capitalized = WordCasings.ToCapitalized(candidate);
        return char.IsLower(candidate[0]) && IsRight(capitalized) ? capitalized : null;
    }

    private bool IsRight(ReadOnlySpan<char> word) => _dictionary.MaySuggest(word, _withCompounds);

    private string InCase(string form) => _casing switch
    {
        WordCasing.Upper => WordCasings.ToUpper(form),
        WordCasing.Capitalized => string.Concat([char.ToUpperInvariant(form[0])], form.AsSpan(1)),
        _ => form,
    };

    private double Unlikeliness(string lower, string form)
    {
        var distance = _casing == WordCasing.Lower && form.Length > 0 && char.IsUpper(form[0]) ? ProperName : 0;
        var stem = _dictionary.Stems.Find(form);
        if (stem >= 0)
            distance -= FormOfStem * Math.Min(MostForms, _dictionary.Stems.Flags(stem).Length);
        return IsCommon(lower) ? distance - CommonWord : distance;
    }

    // The words that often begin an English sentence are among the most frequent anywhere.
    private static bool IsCommon(string lower) => Abbreviations.English.FirstWords.Contains(WordCasings.ToCapitalized(lower));

    private void Keep(string form, double distance)
    {
        if (distance > MostDistance || (_found.TryGetValue(form, out var known) && known <= distance))
            return;
        _found[form] = distance;
        Nearest = Math.Min(Nearest, distance);
    }
}

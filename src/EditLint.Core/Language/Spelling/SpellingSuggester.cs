namespace EditLint.Core.Language.Spelling;

/// <summary>
/// Says what may be meant by a wrong word: the same letters in another case, what the dictionary calls usual misspellings, every word one slip away, two
/// words written as one; and, when none of these is a word, what two slips make. The work on one word is bounded. Thread-safe.
/// </summary>
internal sealed class SpellingSuggester
{
    private const int MostLetters = 40;
    private const int LongestWord = 40;
    private const int ShortestRest = 4;
    private const int LongestCompound = 25;
    private const int FrequentLetters = 10;

    private readonly HunspellDictionary _dictionary;
    private readonly AffixFile _file;
    private readonly SlipCost _cost;
    private readonly string _letters;
    private readonly Lazy<SimilarStems> _similar;

    public SpellingSuggester(HunspellDictionary dictionary)
    {
        _dictionary = dictionary;
        _file = dictionary.File;
        _cost = new SlipCost(_file.Keyboard, _file.Confusions);
        _letters = LettersOf(dictionary);
        _similar = new Lazy<SimilarStems>(() => new SimilarStems(_file, dictionary.Stems));
    }

    /// <summary>What may be meant, best first, and how far each is from the word.</summary>
    public IReadOnlyList<(string Word, double Distance)> Suggest(string word)
    {
        var input = _file.Input.Apply(word);
        if (input.IsEmpty || input.Length > LongestWord)
            return [];
        var collector = new SuggestionCollector(_dictionary, _cost, input);
        collector.AddCases();
        if (!collector.IsAbbreviation)
            CollectAll(collector);
        return [.. collector.Results().Select(s => (_file.Output.Apply(s.Word).ToString(), s.Distance))];
    }

    private void CollectAll(SuggestionCollector collector)
    {
        CollectOneSlip(collector, collector.Word);
        if (collector.Nearest > SuggestionCollector.OneSlip)
            CollectTwoSlips(collector, collector.Word);
        if (collector.IsEmpty && _dictionary.JoinsWords && collector.Word.Length <= LongestCompound)
        {
            // To see that a word is no compound takes long, so only frequent letters are tried.
            collector.AllowCompounds();
            CollectSlips(collector, collector.Word, _letters.AsSpan(0, Math.Min(_letters.Length, FrequentLetters)));
        }
    }

    private void CollectOneSlip(SuggestionCollector collector, string word)
    {
        foreach (var (wrong, right) in _file.Misspellings)
            CollectMisspelling(collector, word, wrong, right);
        foreach (var group in _file.Confusions)
        {
            foreach (var one in group)
            {
                foreach (var other in group)
                {
                    if (one != other)
                        CollectMisspelling(collector, word, one, other);
                }
            }
        }
        CollectSlips(collector, word, _letters);
        for (var i = 2; i <= word.Length - 2 && collector.Nearest > SuggestionCollector.OneSlip; i++)
            collector.AddPair(word[..i], word[i..]);
    }

    // Entries may be tied to the beginning or the end: "^alot$".
    private static void CollectMisspelling(SuggestionCollector collector, string word, string wrong, string right)
    {
        var (atStart, atEnd) = (wrong.StartsWith('^'), wrong.EndsWith('$'));
        var text = wrong.AsSpan(atStart ? 1 : 0, Math.Max(0, wrong.Length - (atStart ? 1 : 0) - (atEnd ? 1 : 0)));
        if (text.IsEmpty)
            return;
        for (var from = 0; from < word.Length;)
        {
            var at = word.AsSpan(from).IndexOf(text);
            if (at < 0)
                return;
            at += from;
            if ((!atStart || at == 0) && (!atEnd || at + text.Length == word.Length))
                collector.AddMisspelling(string.Concat(word.AsSpan(0, at), right, word.AsSpan(at + text.Length)));
            from = at + 1;
        }
    }

    private static void CollectSlips(SuggestionCollector collector, string word, ReadOnlySpan<char> letters)
    {
        Span<char> buffer = stackalloc char[LongestWord + 1];
        var longer = buffer[..(word.Length + 1)];
        var same = buffer[..word.Length];
        var shorter = buffer[..(word.Length - 1)];
        for (var i = 0; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(shorter);
            word.AsSpan(i + 1).CopyTo(shorter[i..]);
            collector.Add(shorter);
        }
        for (var i = 0; i + 1 < word.Length; i++)
        {
            word.CopyTo(same);
            (same[i], same[i + 1]) = (same[i + 1], same[i]);
            collector.Add(same);
        }
        foreach (var letter in letters)
        {
            for (var i = 0; i < word.Length; i++)
            {
                word.CopyTo(same);
                same[i] = letter;
                collector.Add(same);
            }
            for (var i = 0; i <= word.Length; i++)
            {
                word.AsSpan(0, i).CopyTo(longer);
                longer[i] = letter;
                word.AsSpan(i).CopyTo(longer[(i + 1)..]);
                collector.Add(longer);
            }
        }
    }

    private void CollectTwoSlips(SuggestionCollector collector, string word)
    {
        foreach (var form in _similar.Value.FormsNear(word))
            collector.AddIfNear(form);
        var prefix = _file.Prefixes.Root;
        for (var length = 0; prefix is not null && length < word.Length - ShortestRest; prefix = prefix.Next(word[length++]))
        {
            if (length < 2 || prefix.Groups.IsEmpty)
                continue;
            foreach (var form in _similar.Value.FormsNear(word[length..]))
                collector.AddIfNear(string.Concat(word.AsSpan(0, length), form));
        }
    }

    // What the dictionary says, or else what its stems are made of.
    private static string LettersOf(HunspellDictionary dictionary)
    {
        const int SampleSize = 20_000;
        var letters = new HashSet<char>();
        foreach (var c in dictionary.File.Letters)
        {
            if (char.IsLetter(c) || c == '\'')
                letters.Add(char.ToLowerInvariant(c));
        }
        for (var stem = 0; dictionary.File.Letters.Length == 0 && stem < Math.Min(dictionary.Stems.Count, SampleSize); stem++)
        {
            foreach (var c in dictionary.Stems.Text(stem))
            {
                if (char.IsLetter(c) && letters.Count < MostLetters)
                    letters.Add(char.ToLowerInvariant(c));
            }
        }
        return string.Concat(letters.Take(MostLetters));
    }
}

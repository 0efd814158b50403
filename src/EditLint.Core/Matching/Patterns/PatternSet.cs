namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// Searches many patterns in one pass over a text. What it finds is what each pattern's regex alone finds; what a character costs hardly depends on the number
/// of patterns. Immutable and thread-safe.
/// </summary>
internal sealed class PatternSet
{
    private readonly Pattern[] _patterns;
    private readonly PatternPlan[] _plans;
    private readonly PhraseIndex _phrases;
    private readonly (Doubling Doubling, int Pattern)[] _doublings;
    private readonly SetAutomata _automata;

    /// <summary>Makes the set.</summary>
    /// <param name="patterns">The patterns; each is known by its place among them.</param>
    /// <param name="isPlain">True when each regex reads every text by itself.</param>
    /// <param name="limits">How large an automaton may become; the usual when null.</param>
    public PatternSet(IReadOnlyCollection<Pattern> patterns, bool isPlain = false, AutomatonLimits? limits = null)
    {
        _patterns = [.. patterns];
        _plans = new PatternPlan[_patterns.Length];
        var forms = new PatternForm?[_patterns.Length];
        var phrases = new List<Phrase>();
        var doublings = new List<(Doubling, int)>();
        for (var i = 0; i < _patterns.Length; i++)
        {
            if (isPlain)
            {
                _plans[i] = PatternPlan.Regex;
                continue;
            }
            var form = _patterns[i].Form;
            _plans[i] = form.Plan;
            if (form.Doubling is not null)
            {
                doublings.Add((form.Doubling, i));
                continue;
            }
            forms[i] = form;
            foreach (var phrase in form.Phrases)
                phrases.Add(phrase with { Pattern = i });
        }
        _phrases = new PhraseIndex(phrases);
        _doublings = [.. doublings];
        _automata = new SetAutomata(forms, limits ?? AutomatonLimits.Default, out var tooLarge);
        foreach (var pattern in tooLarge)
            _plans[pattern] = PatternPlan.Regex;
    }

    /// <summary>How many patterns there are.</summary>
    public int Count => _patterns.Length;

    /// <summary>How a pattern is searched.</summary>
    public PatternPlan Plan(int pattern) => _plans[pattern];

    /// <summary>True when a text can only have a match of the pattern where <see cref="Scan"/> has found a hit.</summary>
    public bool IsIndexed(int pattern) => _plans[pattern] is PatternPlan.Phrases or PatternPlan.Places;

    /// <summary>Adds the hits in the next text of a document.</summary>
    public void Scan(string text, PatternHits hits)
    {
        hits.BeginText(text.Length);
        _phrases.Scan(text, hits);
        _automata.Scan(text, hits);
        foreach (var (doubling, pattern) in _doublings)
            doubling.Scan(text, pattern, hits);
    }

    /// <summary>The matches of a pattern in a text, one after the other.</summary>
    /// <param name="pattern">The number of the pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="number">The number of the text among those that were scanned.</param>
    /// <param name="hits">What was found in them.</param>
    public PatternMatches Matches(int pattern, string text, int number, PatternHits hits) =>
        IsIndexed(pattern) && !hits.IsCrowded(pattern, number) ? new PatternMatches(_patterns[pattern], text, hits.Phrases(pattern, number), hits.Places(pattern, number)) : new PatternMatches(_patterns[pattern], text, _plans[pattern] == PatternPlan.Run ? _patterns[pattern].Form.Run : null);
}

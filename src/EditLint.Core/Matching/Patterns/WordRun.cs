namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// A pattern such as <c>\b\w+\b</c> or <c>[^\s]+</c>: characters of one set, as many as there are. Found without a regex. Immutable and thread-safe.
/// </summary>
internal sealed class WordRun
{
    private readonly CharacterSet _characters;
    private readonly bool[] _ascii = new bool[128];
    private readonly int _min;
    private readonly bool _startsAtBoundary;
    private readonly bool _endsAtBoundary;

    private WordRun(CharacterSet characters, int min, bool startsAtBoundary, bool endsAtBoundary)
    {
        _characters = characters;
        for (var c = '\0'; c < _ascii.Length; c++)
            _ascii[c] = characters.Contains(c);
        _min = min;
        _startsAtBoundary = startsAtBoundary;
        _endsAtBoundary = endsAtBoundary;
    }

    /// <summary>The run that a pattern is; null when it is none.</summary>
    public static WordRun? Find(PatternNode node)
    {
        var parts = ReverseProgram.Flatten(node).SelectMany(p => ReverseProgram.Flatten(WithoutGroup(p))).ToList();
        var startsAtBoundary = parts.Count > 1 && IsBoundary(parts[0]);
        if (startsAtBoundary)
            parts.RemoveAt(0);
        var endsAtBoundary = parts.Count > 1 && IsBoundary(parts[^1]);
        if (endsAtBoundary)
            parts.RemoveAt(parts.Count - 1);
        if (parts.Count != 1 || WithoutGroup(parts[0]) is not PatternNode.Repetition { Min: > 0 and var min, Max: int.MaxValue, IsLazy: false } repetition)
            return null;
        if (WithoutGroup(repetition.Body) is not PatternNode.Set { Characters: { IsExact: true } characters })
            return null;
        // Between two characters of words there is no boundary, so a run with boundaries is a whole one or none.
        return (startsAtBoundary || endsAtBoundary) && !characters.IsSubsetOfWords ? null : new WordRun(characters, min, startsAtBoundary, endsAtBoundary);
    }

    /// <summary>The next run from a position on; of length 0 when there is none.</summary>
    public PatternMatch Next(string text, int position)
    {
        while (true)
        {
            while (position < text.Length && !Contains(text[position]))
                position++;
            var start = position;
            while (position < text.Length && Contains(text[position]))
                position++;
            if (position == start)
                return new PatternMatch(start, 0);
            if (position - start >= _min && (!_startsAtBoundary || WordFolding.IsBoundary(text, start)) && (!_endsAtBoundary || WordFolding.IsBoundary(text, position)))
                return new PatternMatch(start, position - start);
        }
    }

    private bool Contains(char c) => c < _ascii.Length ? _ascii[c] : _characters.Contains(c);

    private static bool IsBoundary(PatternNode node) => node is PatternNode.Assertion { Kind: AssertionKind.WordBoundary };

    private static PatternNode WithoutGroup(PatternNode node) => node is PatternNode.Group group ? WithoutGroup(group.Body) : node;
}

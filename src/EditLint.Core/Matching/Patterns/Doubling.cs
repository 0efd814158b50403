namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// What a pattern such as <c>\b(\w+)\s+\1\b</c> asks for: a run of characters, others between, and the same run again. Nearly every word is a place where such a
/// pattern may match, and this tells most of them apart without its regex. Immutable and thread-safe.
/// </summary>
internal sealed class Doubling
{
    // More would cost the square of a line of hyphens.
    private const int LongestCompared = 32;

    private readonly CharacterSet _run;
    private readonly CharacterSet _between;

    private Doubling(CharacterSet run, CharacterSet between)
    {
        _run = run;
        _between = between;
    }

    /// <summary>The doubling at the start of a pattern; null when it does not begin with one.</summary>
    public static Doubling? Find(PatternNode node)
    {
        var parts = ReverseProgram.Flatten(node).Where(p => p is not (PatternNode.Lookaround or PatternNode.Assertion)).Take(3).ToList();
        if (parts is not [var first, PatternNode.Repetition { Min: > 0, Body: PatternNode.Set { Characters: var between } }, PatternNode.Backreference { GroupNumber: > 0 and var number } reference])
            return null;
        if (first is PatternNode.Atomic atomic)
            first = atomic.Body;
        return first is PatternNode.Group { Body: PatternNode.Repetition { Min: > 0, Body: PatternNode.Set { Characters: var run } } } group && group.Number == number && AreApart(run, between)
            // What is the same but for letter case must be a run too.
            && (run.IgnoresCase || !reference.IgnoresCase)
            ? new Doubling(run, between)
            : null;
    }

    /// <summary>Adds the places in a text where the pattern may match, from its end to its start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The number of the pattern.</param>
    /// <param name="hits">Takes the places.</param>
    public void Scan(ReadOnlySpan<char> text, int pattern, PatternHits hits)
    {
        // The run that was passed last, to the right.
        var (nextStart, nextEnd) = (text.Length, text.Length);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!_run.Contains(text[i]))
                continue;
            var end = i + 1;
            while (i > 0 && _run.Contains(text[i - 1]))
                i--;
            if (IsBetween(text[end..nextStart]))
                AddPlaces(text, i, end, text[nextStart..nextEnd], pattern, hits);
            (nextStart, nextEnd) = (i, end);
        }
    }

    // What ends the run is not in it, so the first of the two reaches to the end of its run; it need not begin where that does.
    private static void AddPlaces(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> next, int pattern, PatternHits hits)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (end - i <= next.Length && MayBeSame(text[i..end], next))
                hits.AddPlace(pattern, i, 0);
        }
    }

    private bool IsBetween(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!_between.Contains(c))
                return false;
        }
        return !text.IsEmpty;
    }

    // Which letters outside of ASCII are the same is the regex's to say.
    private static bool MayBeSame(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        for (var i = 0; i < Math.Min(first.Length, LongestCompared); i++)
        {
            if (first[i] != second[i] && first[i] < 128 && second[i] < 128 && WordFolding.Fold(first[i]) != WordFolding.Fold(second[i]))
                return false;
        }
        return true;
    }

    private static bool AreApart(CharacterSet run, CharacterSet between)
    {
        if (!run.IsExact || !between.IsExact || (run.Ascii & between.Ascii) != 0)
            return false;
        return between.OtherMembers() is { } others && !others.Any(run.Contains);
    }
}

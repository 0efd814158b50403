namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// What a pattern such as <c>\b(\w+)\s+\1\b</c> asks for: a run of characters, others between, and the same run again. Nearly every word is a place where such a
/// pattern may match, and this tells most of them apart without its regex. Immutable and thread-safe.
/// </summary>
internal sealed class Doubling
{
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
        if (parts is not [var first, PatternNode.Repetition { Min: > 0, Body: PatternNode.Set { Characters: var between } }, PatternNode.Backreference { GroupNumber: > 0 and var number }])
            return null;
        if (first is PatternNode.Atomic atomic)
            first = atomic.Body;
        return first is PatternNode.Group { Body: PatternNode.Repetition { Min: > 0, Body: PatternNode.Set { Characters: var run } } } group && group.Number == number && AreApart(run, between)
            ? new Doubling(run, between)
            : null;
    }

    /// <summary>False when the pattern cannot match where it starts at an offset.</summary>
    public bool MayStandAt(ReadOnlySpan<char> text, int offset)
    {
        // What ends the run is not in it, so the run is as long as it can be.
        var end = offset;
        while (end < text.Length && _run.Contains(text[end]))
            end++;
        var length = end - offset;
        while (end < text.Length && _between.Contains(text[end]))
            end++;
        if (length == 0 || end + length > text.Length)
            return false;
        for (var i = 0; i < length; i++)
        {
            var (first, second) = (text[offset + i], text[end + i]);
            // Which letters outside of ASCII are the same is the regex's to say.
            if (first != second && first < 128 && second < 128 && WordFolding.Fold(first) != WordFolding.Fold(second))
                return false;
        }
        return true;
    }

    private static bool AreApart(CharacterSet run, CharacterSet between)
    {
        if (!run.IsExact || !between.IsExact || (run.Ascii & between.Ascii) != 0)
            return false;
        // White space beyond ASCII is all that sets between words have there.
        for (var c = (char)128; c < char.MaxValue; c++)
        {
            if (between.Contains(c) && run.Contains(c))
                return false;
        }
        return true;
    }
}

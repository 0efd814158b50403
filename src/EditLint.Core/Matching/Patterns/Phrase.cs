namespace EditLint.Core.Matching.Patterns;

/// <summary>A phrase of a pattern. Immutable.</summary>
/// <param name="Text">What it is, in small letters where letter case counts for nothing.</param>
/// <param name="IgnoresCase">True where letter case counts for nothing.</param>
/// <param name="StartsAtBoundary">True when a word boundary must stand before it.</param>
/// <param name="EndsAtBoundary">True when a word boundary must stand behind it.</param>
/// <param name="Pattern">The number of its pattern.</param>
/// <param name="Alternative">Its number among the alternatives of the pattern; the least wins.</param>
internal readonly record struct Phrase(string Text, bool IgnoresCase, bool StartsAtBoundary, bool EndsAtBoundary, int Pattern, int Alternative)
{
    private static readonly HashSet<string> FrequentWords = new(
        "a about all an and any are as at be been but by can could did do does for from had has have he her his i if in into is it its just like make may more most much must my no not now of on one only or other our out over s she should so some such t than that the their them then there these they this those time to two up us very was way we were what when where which who will with would you your".Split(' '),
        StringComparer.Ordinal);

    /// <summary>True when there is a word that the phrase can be found by.</summary>
    public bool HasWord
    {
        get
        {
            FindRarestWord(out _, out var length);
            return length > 0;
        }
    }

    /// <summary>Makes the phrase of a branch.</summary>
    public static Phrase Of(PatternBranch branch, int pattern, int alternative)
    {
        var ignoresCase = branch.IgnoresCase ?? false;
        return new Phrase(ignoresCase ? Folded(branch.Text) : branch.Text, ignoresCase, branch.StartsAtBoundary, branch.EndsAtBoundary, pattern, alternative);
    }

    /// <summary>True when the phrase stands at an offset of a text.</summary>
    public bool StandsAt(ReadOnlySpan<char> text, int offset)
    {
        if (offset < 0 || offset + Text.Length > text.Length)
            return false;
        if (StartsAtBoundary && !WordFolding.IsBoundary(text, offset))
            return false;
        var found = text.Slice(offset, Text.Length);
        if (!IgnoresCase)
        {
            if (!found.SequenceEqual(Text))
                return false;
        }
        else
        {
            for (var i = 0; i < found.Length; i++)
            {
                if (found[i] != Text[i] && WordFolding.Fold(found[i]) != Text[i])
                    return false;
            }
        }
        return !EndsAtBoundary || WordFolding.IsBoundary(text, offset + Text.Length);
    }

    /// <summary>The word of the phrase that is looked for: wherever the phrase stands, it stands there as a whole word. Of several the one that is likely to be rarest.</summary>
    /// <param name="start">Where it starts in the phrase.</param>
    /// <param name="length">Its length; 0 when the phrase has no such word.</param>
    public void FindRarestWord(out int start, out int length)
    {
        (start, length) = (0, 0);
        var best = -1;
        for (var i = 0; i < Text.Length; i++)
        {
            var first = i;
            while (i < Text.Length && WordFolding.IsInWord(Text[i]))
                i++;
            if (i == first || (first == 0 && !StartsAtBoundary) || (i == Text.Length && !EndsAtBoundary))
                continue;
            var rarity = i - first > 7 || !FrequentWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Text.AsSpan(first, i - first)) ? i - first : 0;
            if (rarity <= best)
                continue;
            best = rarity;
            (start, length) = (first, i - first);
        }
    }

    private static string Folded(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z') || text.Contains(CharacterSetBuilder.Kelvin) ? string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = WordFolding.Fold(text[i]);
    }) : text;
}

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
    private const int LongestFrequentWord = 6;

    private static readonly HashSet<string> FrequentWords = new(
        "a about all an and any are as at be been but by can could did do does for from had has have he her his i if in into is it its just like make may more most much must my no not now of on one only or other our out over s she should so some such t than that the their them then there these they this those time to two up us very was way we were what when where which who will with would you your".Split(' '),
        StringComparer.Ordinal);

    /// <summary>
    /// Where the word of the phrase starts that is looked for: wherever the phrase stands, it stands there as a whole word. Of several it is the one that is
    /// likely to be rarest.
    /// </summary>
    public int WordStart { get; private init; }

    /// <summary>The length of the word; 0 when there is none, and the phrase cannot be looked for so.</summary>
    public int WordLength { get; private init; }

    /// <summary>Makes the phrase of a branch.</summary>
    public static Phrase Of(PatternBranch branch, int alternative)
    {
        var ignoresCase = branch.IgnoresCase ?? false;
        var text = ignoresCase ? Folded(branch.Text) : branch.Text;
        FindRarestWord(text, branch.StartsAtBoundary, branch.EndsAtBoundary, out var start, out var length);
        return new Phrase(text, ignoresCase, branch.StartsAtBoundary, branch.EndsAtBoundary, 0, alternative) { WordStart = start, WordLength = length };
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

    private static void FindRarestWord(string text, bool startsAtBoundary, bool endsAtBoundary, out int start, out int length)
    {
        (start, length) = (0, 0);
        var frequent = FrequentWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var best = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var first = i;
            while (i < text.Length && WordFolding.IsInWord(text[i]))
                i++;
            if (i == first || (first == 0 && !startsAtBoundary) || (i == text.Length && !endsAtBoundary))
                continue;
            // Of one word there is no choice.
            if (first == 0 && i == text.Length)
            {
                (start, length) = (first, i);
                return;
            }
            var rarity = i - first > LongestFrequentWord || !frequent.Contains(text.AsSpan(first, i - first)) ? i - first : 0;
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

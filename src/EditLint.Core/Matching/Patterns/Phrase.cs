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

    /// <summary>The next word of the phrase that it can be found by: one that stands in a text as a whole word wherever the phrase does.</summary>
    /// <param name="from">Where to look on from in the phrase.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="length">Its length; 0 when there is none any more.</param>
    public void FindWord(int from, out int start, out int length) => FindWord(Text, StartsAtBoundary, EndsAtBoundary, from, out start, out length);

    /// <summary>The phrase, to be found by another of its words.</summary>
    public Phrase FoundBy(int start, int length) => this with { WordStart = start, WordLength = length };

    private static void FindWord(string text, bool startsAtBoundary, bool endsAtBoundary, int from, out int start, out int length)
    {
        for (start = from; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && WordFolding.IsInWord(text[end]))
                end++;
            length = end - start;
            if (length > 0 && (start > 0 || startsAtBoundary) && (end < text.Length || endsAtBoundary))
                return;
            start = end;
        }
        length = 0;
    }

    private static void FindRarestWord(string text, bool startsAtBoundary, bool endsAtBoundary, out int start, out int length)
    {
        var frequent = FrequentWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var best = -1;
        (start, length) = (0, 0);
        FindWord(text, startsAtBoundary, endsAtBoundary, 0, out var next, out var nextLength);
        while (nextLength > 0)
        {
            var rarity = nextLength > LongestFrequentWord || !frequent.Contains(text.AsSpan(next, nextLength)) ? nextLength : 0;
            if (rarity > best)
                (best, start, length) = (rarity, next, nextLength);
            FindWord(text, startsAtBoundary, endsAtBoundary, next + nextLength, out next, out nextLength);
        }
    }

    private static string Folded(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z') || text.Contains(CharacterSetBuilder.Kelvin) ? string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = WordFolding.Fold(text[i]);
    }) : text;
}

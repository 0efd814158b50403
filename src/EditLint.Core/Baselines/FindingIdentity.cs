using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Baselines;

/// <summary>
/// By this a finding is known again after its article was edited: its rule, the words it is about, and the words around them; no line, no column and no
/// message, which change when text moves. White space, marks between words and letter case do not count. Immutable.
/// </summary>
public sealed class FindingIdentity
{
    /// <summary>How many words on each side belong to it.</summary>
    private const int ContextWords = 5;

    private const int MostWords = 16;
    private const int FewestWords = 4;

    private FindingIdentity(string rule, ulong match, ulong before, ulong after, ImmutableArray<ushort> words, bool isAboutNoWords)
    {
        Rule = rule;
        Match = match;
        Before = before;
        After = after;
        Words = words;
        IsAboutNoWords = isAboutNoWords;
    }

    /// <summary>The rule.</summary>
    public string Rule { get; }

    /// <summary>A hash of the words it is about.</summary>
    public ulong Match { get; }

    /// <summary>A hash of the words before, no farther than an empty line.</summary>
    public ulong Before { get; }

    /// <summary>A hash of the words after, no farther than an empty line.</summary>
    public ulong After { get; }

    /// <summary>A sample of the words it is about, each as a hash, in their order of size; empty when they are few.</summary>
    public ImmutableArray<ushort> Words { get; }

    /// <summary>True when it is about a place rather than about words, or about the article as a whole.</summary>
    public bool IsAboutNoWords { get; }

    /// <summary>All of it but the sample as 27 letters and digits.</summary>
    public string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"{Match & Mask:x9}{Before & Mask:x9}{After & Mask:x9}");

    private const ulong Mask = (1UL << 36) - 1;

    /// <summary>The identity of a finding.</summary>
    public static FindingIdentity Of(Diagnostic diagnostic)
    {
        var text = diagnostic.Location.Source.Text;
        var span = diagnostic.Location.Span;
        var words = new List<ulong>();
        var match = ContentHash.Empty;
        foreach (var word in ContentWords.Within(text, span))
        {
            words.Add(HashOf(text.AsSpan(word.Start, word.Length)));
            match = Add(match, words[^1]);
        }
        if (words.Count == 0)
            match = HashOfMarks(text.AsSpan(span.Start, span.Length));
        return new FindingIdentity(
            diagnostic.RuleId,
            ContentHash.Mix(match) & Mask,
            HashOf(text, ContentWords.Before(text, span.Start, ContextWords)),
            HashOf(text, ContentWords.After(text, span.End, ContextWords)),
            SampleOf(words),
            span.IsEmpty);
    }

    /// <summary>The share of words that two findings have in common, from 0 to 1, by their samples; 0 when one of them has none.</summary>
    public static double Similarity(ImmutableArray<ushort> first, ImmutableArray<ushort> second)
    {
        if (first.IsEmpty || second.IsEmpty)
            return 0;
        // Of both together the smallest hashes are a fair sample of all words (bottom-k sketches, by Cohen and Kaplan).
        var (i, j, seen, common) = (0, 0, 0, 0);
        for (; seen < MostWords && (i < first.Length || j < second.Length); seen++)
        {
            if (j == second.Length || (i < first.Length && first[i] < second[j]))
            {
                i++;
            }
            else if (i == first.Length || second[j] < first[i])
            {
                j++;
            }
            else
            {
                common++;
                i++;
                j++;
            }
        }
        return (double)common / seen;
    }

    private static ImmutableArray<ushort> SampleOf(List<ulong> words) =>
        words.Count < FewestWords ? [] : [.. words.Select(w => (ushort)ContentHash.Mix(w)).Distinct().Order().Take(MostWords)];

    private static ulong HashOf(string text, IEnumerable<TextSpan> words)
    {
        var hash = ContentHash.Empty;
        foreach (var word in words)
            hash = Add(hash, HashOf(text.AsSpan(word.Start, word.Length)));
        return ContentHash.Mix(hash) & Mask;
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[64];
        var hash = ContentHash.Empty;
        for (; word.Length > lower.Length; word = word[lower.Length..])
        {
            word[..lower.Length].ToLowerInvariant(lower);
            hash = ContentHash.Add(hash, lower);
        }
        word.ToLowerInvariant(lower);
        return ContentHash.Add(hash, lower[..word.Length]);
    }

    private static ulong HashOfMarks(ReadOnlySpan<char> marks)
    {
        var hash = ContentHash.Empty;
        for (var i = 0; i < marks.Length; i++)
        {
            if (!char.IsWhiteSpace(marks[i]))
                hash = ContentHash.Add(hash, marks.Slice(i, 1));
        }
        return hash;
    }

    private static ulong Add(ulong hash, ulong word) => ContentHash.Mix(hash ^ word) * 31 + word;
}

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
    // On each side.
    private const int ContextWords = 5;

    // No more are written; what is read may have any number.
    private const int MostCompared = 64;

    private const int MatchDigits = 9;
    private const int WordDigits = 4;
    private const ulong MatchMask = (1UL << (4 * MatchDigits)) - 1;
    private const int MostWords = 16;
    private const int FewestWords = 4;

    private FindingIdentity(string rule, ulong match, ImmutableArray<ushort> context, ImmutableArray<ushort> words, bool isAboutArticle)
    {
        Rule = rule;
        Match = match;
        Context = context;
        Words = words;
        IsAboutArticle = isAboutArticle;
    }

    /// <summary>The rule.</summary>
    public string Rule { get; }

    /// <summary>A hash of the words it is about.</summary>
    public ulong Match { get; }

    /// <summary>Hashes of the words around it, five at most on each side and no farther than an empty line, in reading order.</summary>
    public ImmutableArray<ushort> Context { get; }

    /// <summary>A sample of the words it is about, each as a hash, in the order of their size; empty when there are fewer than four.</summary>
    public ImmutableArray<ushort> Words { get; }

    /// <summary>True when it is about the article as a whole and no words in it.</summary>
    public bool IsAboutArticle { get; }

    /// <summary>Its hashes but for <see cref="Words"/>, in hexadecimal digits: 9 for the words it is about, then 4 for each word around it.</summary>
    public string Fingerprint => Match.ToString("x9", CultureInfo.InvariantCulture) + Digits(Context);

    /// <summary><see cref="Words"/> in hexadecimal digits, 4 for each.</summary>
    public string Sample => Digits(Words);

    /// <summary>Reads what <see cref="Fingerprint"/> and <see cref="Sample"/> were written as.</summary>
    /// <returns>Null when they are no such thing.</returns>
    public static FindingIdentity? Parse(string rule, string fingerprint, string sample, bool isAboutArticle)
    {
        if (fingerprint.Length < MatchDigits
            || !ulong.TryParse(fingerprint.AsSpan(0, MatchDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var match)
            || ReadDigits(fingerprint.AsSpan(MatchDigits)) is not { } context || ReadDigits(sample) is not { } words)
        {
            return null;
        }
        return new FindingIdentity(rule, match, [.. context], [.. words.Order()], isAboutArticle);
    }

    /// <summary>The identity of a finding.</summary>
    public static FindingIdentity Of(Diagnostic diagnostic)
    {
        var text = diagnostic.Location.Source.Text;
        var span = diagnostic.Location.Span;
        var words = new List<ulong>();
        var match = ContentHash.Empty;
        foreach (var word in ContentWords.Within(text, span))
        {
            words.Add(ContentHash.OfWord(text.AsSpan(word.Start, word.Length)));
            match = ContentHash.Add(match, words[^1]);
        }
        if (words.Count == 0)
            match = ContentHash.OfMarks(text.AsSpan(span.Start, span.Length));
        return new FindingIdentity(
            diagnostic.RuleId,
            ContentHash.Mix(match) & MatchMask,
            [.. ContentWords.Before(text, span.Start, ContextWords).Reverse().Concat(ContentWords.After(text, span.End, ContextWords)).Select(w => Short(text, w))],
            words.Count < FewestWords ? [] : [.. words.Select(Short).Distinct().Order().Take(MostWords)],
            isAboutArticle: span is { IsEmpty: true, Start: 0 });
    }

    /// <summary>The share of the words around two findings that stand around both, from 0 to 1; 0 when there are none.</summary>
    public double NearnessTo(FindingIdentity other)
    {
        var second = other.Context.AsSpan();
        var (common, taken) = (0, 0UL);
        foreach (var word in Context.AsSpan())
        {
            for (var i = 0; i < second.Length && i < MostCompared; i++)
            {
                if (second[i] != word || (taken >> i & 1) != 0)
                    continue;
                taken |= 1UL << i;
                common++;
                break;
            }
        }
        return common == 0 ? 0 : (double)common / Math.Max(Context.Length, other.Context.Length);
    }

    /// <summary>The share of words that two findings have in common, from 0 to 1, by their samples; 0 when one of them has none.</summary>
    public double SimilarityTo(FindingIdentity other)
    {
        var (first, second) = (Words, other.Words);
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

    private static ushort Short(string text, TextSpan word) => Short(ContentHash.OfWord(text.AsSpan(word.Start, word.Length)));

    private static ushort Short(ulong word) => (ushort)ContentHash.Mix(word);

    private static string Digits(ImmutableArray<ushort> hashes) =>
        string.Concat(hashes.Select(h => h.ToString("x4", CultureInfo.InvariantCulture)));

    private static ushort[]? ReadDigits(ReadOnlySpan<char> digits)
    {
        if (digits.Length % WordDigits != 0)
            return null;
        var read = new ushort[digits.Length / WordDigits];
        for (var i = 0; i < read.Length; i++)
        {
            if (!ushort.TryParse(digits.Slice(i * WordDigits, WordDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out read[i]))
                return null;
        }
        return read;
    }
}

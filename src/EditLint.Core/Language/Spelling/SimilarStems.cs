using System.Numerics;

namespace EditLint.Core.Language.Spelling;

/// <summary>
/// Finds the stems that a word may begin with when up to two slips are allowed for, and makes their forms. Goes through all stems, most of which their
/// letters alone rule out. Immutable and thread-safe.
/// </summary>
internal sealed class SimilarStems
{
    private const int MostSlips = 2;
    private const int LettersForSlip = 3;
    private const int MostStems = 500;
    private const int MostForms = 60;
    private const int LongestEnding = 7;
    private const int Longest = 64;

    private readonly AffixFile _file;
    private readonly StemTable _stems;
    private readonly uint[] _letters;

    public SimilarStems(AffixFile file, StemTable stems)
    {
        _file = file;
        _stems = stems;
        _letters = new uint[stems.Count];
        for (var i = 0; i < _letters.Length; i++)
            _letters[i] = Letters(stems.Text(i));
    }

    /// <summary>Stems and forms of them that are about as long as the word; whether a form is right, and how far it is from the word, is for the caller to see.</summary>
    public IEnumerable<string> FormsNear(string word)
    {
        if (word.Length is < 3 or >= Longest)
            yield break;
        var letters = Letters(word);
        var found = 0;
        for (var i = 0; i < _letters.Length && found < MostStems; i++)
        {
            if (BitOperations.PopCount(_letters[i] & ~letters) > MostSlips || !IsNear(word, _stems.Text(i)))
                continue;
            found++;
            foreach (var form in Forms(i).Take(MostForms))
            {
                if (Math.Abs(form.Length - word.Length) <= MostSlips && BitOperations.PopCount(letters & ~Letters(form)) <= MostSlips)
                    yield return form;
            }
        }
    }

    private IEnumerable<string> Forms(int stem)
    {
        var text = _stems.Text(stem).ToString();
        yield return text;
        foreach (var flag in _stems.Flags(stem))
        {
            foreach (var suffix in _file.Suffixes.Of(flag))
            {
                if (suffix.Condition.MatchesEnd(text) && text.EndsWith(suffix.Strip, StringComparison.Ordinal))
                    yield return string.Concat(text.AsSpan(0, text.Length - suffix.Strip.Length), suffix.Text);
            }
        }
    }

    // One bit a letter, letter case aside; letters beyond ASCII share the bits.
    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }

    // A stem may lose its last letter to its ending: "happy", "happily". A slip in both of the first two letters is too rare to look for, and so are two
    // slips in a short stem.
    private static bool IsNear(string word, ReadOnlySpan<char> stem)
    {
        if (stem.Length < 2 || stem.Length > word.Length + MostSlips || stem.Length < word.Length - LongestEnding || stem.Length >= Longest)
            return false;
        var (first, second) = (char.ToLowerInvariant(stem[0]), char.ToLowerInvariant(stem[1]));
        return (first == word[0] || first == word[1] || second == word[0] || second == word[1]) && Slips(word, stem) <= Math.Min(MostSlips, stem.Length / LettersForSlip);
    }

    // The fewest slips between the stem, or the stem without its last letter, and any beginning of the word.
    private static int Slips(string word, ReadOnlySpan<char> stem)
    {
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var beforeLast = rows[..(Longest + 1)];
        var last = rows[(Longest + 1)..(2 * (Longest + 1))];
        var row = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= word.Length; j++)
            last[j] = j;
        for (var i = 1; i <= stem.Length; i++)
        {
            row[0] = i;
            var fewest = i;
            var c = char.ToLowerInvariant(stem[i - 1]);
            for (var j = 1; j <= word.Length; j++)
            {
                var slips = Math.Min(last[j - 1] + (c == word[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && c == word[j - 2] && char.ToLowerInvariant(stem[i - 2]) == word[j - 1])
                    slips = Math.Min(slips, beforeLast[j - 2] + 1);
                row[j] = slips;
                fewest = Math.Min(fewest, slips);
            }
            if (fewest > MostSlips)
                return i == stem.Length ? MostSlips : fewest;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        var result = MostSlips + 1;
        foreach (var slips in last[..(word.Length + 1)])
            result = Math.Min(result, slips);
        return result;
    }
}

using System.Text;

namespace EditLint.Core.Language.Spelling;

/// <summary>What to write for what (<c>ICONV</c>, <c>OCONV</c>): at each place the longest entry wins. Immutable and thread-safe.</summary>
internal sealed class CharacterConversions
{
    private readonly (string From, string To)[] _pairs;
    private readonly string _starts;

    public CharacterConversions(IEnumerable<(string From, string To)> pairs)
    {
        _pairs = [.. pairs.Where(p => p.From.Length > 0).OrderByDescending(p => p.From.Length)];
        _starts = string.Concat(_pairs.Select(p => p.From[0]).Distinct());
    }

    /// <summary>The word with everything converted; the word itself when there is nothing to convert.</summary>
    public ReadOnlySpan<char> Apply(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny(_starts) < 0)
            return word;
        var result = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length;)
        {
            var (from, to) = Find(word[i..]);
            result.Append(to ?? word.Slice(i, 1));
            i += from?.Length ?? 1;
        }
        return result.ToString();
    }

    private (string? From, string? To) Find(ReadOnlySpan<char> rest)
    {
        foreach (var pair in _pairs)
        {
            if (rest.StartsWith(pair.From, StringComparison.Ordinal))
                return pair;
        }
        return default;
    }
}

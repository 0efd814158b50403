using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EditLint.Core.Language.Spelling;

/// <summary>
/// How far a written word is from a right one, as the slips of a writer go: an ordinary one costs about 1, a usual one less (two letters exchanged, a doubled
/// letter, a neighbour on the keyboard, a vowel for a vowel), one in the first letter more. Optimal string alignment with weights. Immutable and thread-safe.
/// </summary>
internal sealed class SlipCost
{
    private const double Exchange = 0.8;
    private const double Doubling = 0.7;
    private const double Letter = 1.0;
    private const double Confusion = 0.5;
    private const double Vowel = 0.8;
    private const double Neighbour = 0.9;
    private const double Substitution = 1.1;
    private const double FirstLetter = 0.4;
    private const string Vowels = "aeiouyäöüàáâéèêëíìîóòôúùû";
    private const int Longest = 128;

    private readonly FrozenSet<(char, char)> _neighbours;
    private readonly FrozenSet<(char, char)> _confusions;

    /// <summary>Makes the costs of a dictionary.</summary>
    /// <param name="keyboard">The rows of keys, separated by bars.</param>
    /// <param name="confusions">Groups of characters that are taken for one another.</param>
    public SlipCost(string keyboard, IEnumerable<ImmutableArray<string>> confusions)
    {
        _neighbours = keyboard.Zip(keyboard.Skip(1)).Where(p => p.First != '|' && p.Second != '|').SelectMany(p => new[] { (p.First, p.Second), (p.Second, p.First) }).ToFrozenSet();
        _confusions = confusions.SelectMany(g => g.SelectMany(a => g.Where(b => a.Length == 1 && b.Length == 1 && a != b).Select(b => (a[0], b[0])))).ToFrozenSet();
    }

    /// <summary>The cost of the cheapest slips that turn the right word into the written one; infinite for words beyond all measure.</summary>
    public double Of(ReadOnlySpan<char> written, ReadOnlySpan<char> right)
    {
        if (written.Length >= Longest || right.Length >= Longest)
            return double.PositiveInfinity;
        Span<double> rows = stackalloc double[3 * Longest];
        var beforeLast = rows[..Longest];
        var last = rows[Longest..(2 * Longest)];
        var row = rows[(2 * Longest)..];
        last[0] = 0;
        for (var j = 1; j <= right.Length; j++)
            last[j] = last[j - 1] + Missing(right, j - 1);
        for (var i = 1; i <= written.Length; i++)
        {
            row[0] = last[0] + Surplus(written, i - 1);
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = last[j - 1] + Replaced(written, i - 1, right[j - 1]);
                cost = Math.Min(cost, Math.Min(last[j] + Surplus(written, i - 1), row[j - 1] + Missing(right, j - 1)));
                if (i > 1 && j > 1 && written[i - 1] == right[j - 2] && written[i - 2] == right[j - 1] && written[i - 1] != written[i - 2])
                    cost = Math.Min(cost, beforeLast[j - 2] + Exchange);
                row[j] = cost;
            }
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[right.Length];
    }

    private double Replaced(ReadOnlySpan<char> written, int at, char right)
    {
        var c = written[at];
        if (c == right)
            return 0;
        if (_confusions.Contains((c, right)))
            return Confusion;
        var cost = Vowels.Contains(c) && Vowels.Contains(right) ? Vowel : _neighbours.Contains((c, right)) ? Neighbour : Substitution;
        return at == 0 ? cost + FirstLetter : cost;
    }

    private static double Surplus(ReadOnlySpan<char> written, int at) => OfLetter(written, at);

    private static double Missing(ReadOnlySpan<char> right, int at) => OfLetter(right, at);

    private static double OfLetter(ReadOnlySpan<char> word, int at)
    {
        if (at > 0 && word[at] == word[at - 1])
            return Doubling;
        return at == 0 ? Letter + FirstLetter : Letter;
    }
}

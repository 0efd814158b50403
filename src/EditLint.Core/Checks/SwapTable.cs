using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>The pairs of a substitution: finds them all with one pattern, and tells which of them a match is due to. Thread-safe.</summary>
internal sealed class SwapTable
{
    private readonly ImmutableArray<Swap> _swaps;

    // The numbers of the pairs whose keys are plain words, by key.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _plain;

    // The other keys have a group each. Groups make a search many times slower, so they are only asked at a place where something was found.
    private readonly Lazy<Regex> _grouped;
    private readonly ImmutableArray<int> _groups;

    private SwapTable(Pattern pattern, ImmutableArray<(string Key, Swap Swap)> swaps, bool ignoresCase, Func<string, string> template, bool isPlainExact)
    {
        Pattern = pattern;
        _swaps = [.. swaps.Select(s => s.Swap)];
        var plain = new Dictionary<string, int>(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < swaps.Length; i++)
        {
            if (!isPlainExact || !PatternAlternatives.IsPlain(swaps[i].Key))
                groups.Add(i);
            else
                plain.TryAdd(swaps[i].Key, i);
        }
        _plain = plain.GetAlternateLookup<ReadOnlySpan<char>>();
        _groups = groups.ToImmutable();
        _grouped = new Lazy<Regex>(() => ValeRegex.Create($@"\G{template(string.Join('|', _groups.Select(i => $"({SwapKey.WithoutCaptures(swaps[i].Key, i)})")))}"));
    }

    /// <summary>The pattern that finds every key, the longest first.</summary>
    public Pattern Pattern { get; }

    /// <summary>Makes the table; null when there are no pairs, or a key is no pattern.</summary>
    /// <param name="swaps">The pairs, each with its key.</param>
    /// <param name="pieces">Where the keys stand in the file.</param>
    /// <param name="options">The rule's keys; takes the errors.</param>
    public static SwapTable? Create(List<(string Key, Swap Swap)> swaps, ImmutableArray<YamlScalar> pieces, CheckOptions options)
    {
        var ignoresCase = options.GetBoolean("ignorecase");
        var nonword = options.GetBoolean("nonword");
        var wordTemplate = options.Resources.WordTemplate;
        // "in order to" must win over "in order".
        var sorted = LongestFirst(swaps);
        var keys = ImmutableArray.CreateRange(Enumerable.Range(0, sorted.Length).Select(i => PatternAlternatives.IsPlain(sorted[i].Key) ? sorted[i].Key : $"(?:{SwapKey.WithoutCaptures(sorted[i].Key, i)})"));
        var pattern = keys.IsEmpty ? null : PatternReader.CreatePattern(Template(string.Join('|', keys)), pieces, options, () => Template(PatternAlternatives.Join(keys, ignoresCase)), nonword || wordTemplate != ValeRegex.WordTemplate ? null : PatternAlternatives.Rest(keys, Template));
        // With another template a match may be more than its key.
        return pattern is null ? null : new SwapTable(pattern, sorted, ignoresCase, Template, isPlainExact: nonword || wordTemplate == ValeRegex.WordTemplate);

        string Template(string alternatives) => (ignoresCase ? "(?i)" : "") + ValeRegex.Template(alternatives, nonword, wordTemplate);
    }

    /// <summary>The pair that a match of <see cref="Pattern"/> is due to, or null when no key takes part in it.</summary>
    public Swap? Find(string text, TextSpan match)
    {
        var number = _plain.TryGetValue(text.AsSpan(match.Start, match.Length), out var plain) ? plain : _swaps.Length;
        if (!_groups.IsEmpty && _groups[0] < number)
            number = Math.Min(number, FindGroup(_grouped.Value.Match(text, match.Start)));
        return number < _swaps.Length ? _swaps[number] : null;
    }

    private static ImmutableArray<(string Key, Swap Swap)> LongestFirst(List<(string Key, Swap Swap)> swaps)
    {
        var lengths = new int[swaps.Count];
        var order = new int[swaps.Count];
        for (var i = 0; i < order.Length; i++)
            (lengths[i], order[i]) = (Encoding.UTF8.GetByteCount(swaps[i].Key), i);
        Array.Sort(order, (a, b) => lengths[a] != lengths[b] ? lengths[b] - lengths[a] : a - b);
        var sorted = ImmutableArray.CreateBuilder<(string, Swap)>(order.Length);
        foreach (var i in order)
            sorted.Add(swaps[i]);
        return sorted.MoveToImmutable();
    }

    private int FindGroup(Match match)
    {
        for (var i = 0; i < _groups.Length; i++)
        {
            if (match.Groups[i + 1].Success)
                return _groups[i];
        }
        return _swaps.Length;
    }
}

using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Finds where an article writes out what acronyms are short for: "Board of Zoning Appeals" for BZA and BOZA. Used by one thread.</summary>
internal sealed class AcronymNames
{
    private const int LongestName = 8;

    private readonly HashSet<string> _wanted;

    private AcronymNames(HashSet<string> wanted) => _wanted = wanted;

    /// <summary>The first place of each name, by its acronym.</summary>
    public Dictionary<string, (Block Block, TextSpan Span)> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks for the names of the wanted acronyms only.</summary>
    public static AcronymNames Find(IEnumerable<Block> blocks, HashSet<string> wanted)
    {
        var names = new AcronymNames(wanted);
        foreach (var block in blocks)
            names.Add(block);
        return names;
    }

    private void Add(Block block)
    {
        var text = block.Prose.Text;
        var words = block.Words;
        Span<char> all = stackalloc char[LongestName];
        Span<char> major = stackalloc char[LongestName];
        var lookup = _wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var first = 0; first < words.Length; first++)
        {
            if (!char.IsUpper(text[words[first].Start]))
                continue;
            var (allCount, majorCount) = (0, 0);
            for (var i = first; i < words.Length && i < first + LongestName; i++)
            {
                var initial = char.ToUpperInvariant(text[words[i].Start]);
                var isMinor = AcronymLetters.IsMinor(text.AsSpan(words[i].Start, words[i].Length));
                if ((!isMinor && !char.IsUpper(text[words[i].Start])) || (i > first && !IsJoined(text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End))))
                    break;
                all[allCount++] = initial;
                if (isMinor)
                    continue;
                major[majorCount++] = initial;
                AddPlace(lookup, all[..allCount], block, TextSpan.FromBounds(words[first].Start, words[i].End));
                AddPlace(lookup, major[..majorCount], block, TextSpan.FromBounds(words[first].Start, words[i].End));
            }
        }
    }

    private void AddPlace(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> initials, Block block, TextSpan span)
    {
        if (initials.Length > 2 && lookup.TryGetValue(initials, out var acronym))
            Places.TryAdd(acronym, (block, span));
    }

    private static bool IsJoined(ReadOnlySpan<char> between) => between is " " or "\n" or "-" or ", " or " & " or "'s " or "\u2019 " or "/";
}

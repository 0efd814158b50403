namespace EditLint.Core.Language;

/// <summary>Tells when two names differ as a name and a slip in it do. Stateless and thread-safe.</summary>
internal static class NearSpelling
{
    // In shorter names one letter makes another name: Chan and Chen.
    private const int ShortestName = 5;

    // A long name may also end in two letters of which one has moved: Whitmore and Whitmoor.
    private const int LongName = 7;
    private const int LongStart = 4;

    // Plurals, adjectives of countries and the forms of a family's men and women: Petrov and Petrova.
    private const string Endings = "sndraioy";

    /// <summary>True when one letter is missing, added, another one, or has changed places with its neighbour; letter case counts for nothing, an ending that makes another word counts for two.</summary>
    public static bool IsSlip(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.Length > second.Length)
        {
            var longer = first;
            first = second;
            second = longer;
        }
        if (first.Length < ShortestName || second.Length - first.Length > 1)
            return false;
        var start = 0;
        while (start < first.Length && Same(first[start], second[start]))
            start++;
        var end = 0;
        while (end < first.Length - start && Same(first[^(end + 1)], second[^(end + 1)]))
            end++;
        var left = first[start..^end];
        var right = second[start..^end];
        if (left.IsEmpty && right.IsEmpty)
            return false;
        if (second.Length > first.Length)
            return left.IsEmpty && right.Length == 1 && (start < first.Length || !Endings.Contains(char.ToLowerInvariant(right[0])));
        return left.Length switch
        {
            1 => (start > 0 || IsSound(left[0], right[0])) && !IsEnding(left[0], right[0], start, first.Length),
            2 => (Same(left[0], right[1]) && Same(left[1], right[0])) || (start >= LongStart && first.Length >= LongName && (Same(left[0], right[1]) || Same(left[1], right[0]))),
            _ => false,
        };
    }

    // Catherine and Katherine
    private static bool IsSound(char first, char second) => char.ToLowerInvariant(first) is 'c' or 'k' && char.ToLowerInvariant(second) is 'c' or 'k';

    // Francisco and Francisca, Maria and Marie
    private static bool IsEnding(char first, char second, int position, int length) =>
        position == length - 1 && "aeioy".Contains(char.ToLowerInvariant(first)) && "aeioy".Contains(char.ToLowerInvariant(second));

    private static bool Same(char first, char second) => char.ToLowerInvariant(first) == char.ToLowerInvariant(second);
}

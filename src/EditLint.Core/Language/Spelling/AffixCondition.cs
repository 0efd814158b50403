using System.Collections.Immutable;

namespace EditLint.Core.Language.Spelling;

/// <summary>What a stem must begin with, or end in, so that an affix may stand there: characters, sets of them, and dots for any. Immutable and thread-safe.</summary>
internal sealed class AffixCondition
{
    public static readonly AffixCondition None = new([]);

    private static readonly (string Set, bool IsNegated) Any = ("", true);

    private readonly ImmutableArray<(string Set, bool IsNegated)> _places;

    private AffixCondition(ImmutableArray<(string Set, bool IsNegated)> places) => _places = places;

    /// <summary>Reads a condition such as <c>[^aeiou]y</c>. A set that is not closed goes on to the end.</summary>
    public static AffixCondition Parse(string text)
    {
        if (text is "." or "" or "0")
            return None;
        var places = ImmutableArray.CreateBuilder<(string, bool)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '[')
            {
                places.Add(text[i] == '.' ? Any : (text[i].ToString(), false));
                continue;
            }
            var end = text.IndexOf(']', i);
            var set = text[(i + 1)..(end < 0 ? text.Length : end)];
            var isNegated = set.StartsWith('^');
            places.Add((isNegated ? set[1..] : set, isNegated));
            i = end < 0 ? text.Length : end;
        }
        return new AffixCondition(places.ToImmutable());
    }

    public bool MatchesStart(ReadOnlySpan<char> stem) => stem.Length >= _places.Length && Matches(stem[.._places.Length]);

    public bool MatchesEnd(ReadOnlySpan<char> stem) => stem.Length >= _places.Length && Matches(stem[^_places.Length..]);

    private bool Matches(ReadOnlySpan<char> characters)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i].Set.Contains(characters[i]) == _places[i].IsNegated)
                return false;
        }
        return true;
    }
}

using System.Collections.Immutable;
using EditLint.Core.Language;

namespace EditLint.Core.Documents;

/// <summary>Finds who is said to speak: "Ruiz said", "said Ana Ruiz, the mayor". Stateless and thread-safe.</summary>
internal static class Attribution
{
    private const int MaximumWords = 12;
    private const int MaximumLength = 160;

    private static readonly ImmutableArray<string> Pronouns = ["he", "she", "they"];
    private static readonly ImmutableArray<string> Articles = ["the", "a", "an", "his", "her", "their", "one", "another"];
    private static readonly ImmutableArray<string> Particles = ["de", "da", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "al", "el"];

    /// <summary>True when a text ends in words such as ", she said." that speak of a quotation and so cannot be inside it.</summary>
    public static bool IsAtEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.Length > MaximumLength)
            text = text[^MaximumLength..];
        for (var comma = text.LastIndexOfAny(",?!"); comma >= 0; comma = text[..comma].LastIndexOfAny(",?!"))
        {
            var tail = text[(comma + 1)..];
            if (tail.IndexOfAny("\"“”«»") < 0 && tail.TrimEnd('.').IndexOf(". ", StringComparison.Ordinal) < 0 && IsAttribution(tail))
                return true;
        }
        return false;
    }

    /// <summary>The last name of the first speaker named beside a verb of saying, or an empty span.</summary>
    public static ReadOnlySpan<char> FirstSpeaker(ReadOnlySpan<char> text)
    {
        Span<Range> words = stackalloc Range[MaximumWords + 1];
        var count = text[..Math.Min(text.Length, MaximumLength)].Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < Math.Min(count, MaximumWords); i++)
        {
            if (!IsVerb(text[words[i]]))
                continue;
            if (i > 0 && IsName(text[words[i - 1]]) && !text[words[i - 1]].EndsWith(','))
                return Bare(text[words[i - 1]]);
            var name = LastName(text, words[(i + 1)..Math.Min(count, MaximumWords)]);
            if (!name.IsEmpty)
                return name;
        }
        return [];
    }

    // "said Mayor Bill de Blasio, who": the last of the names in a row.
    private static ReadOnlySpan<char> LastName(ReadOnlySpan<char> text, scoped ReadOnlySpan<Range> words)
    {
        ReadOnlySpan<char> name = [];
        foreach (var range in words)
        {
            var word = text[range];
            if (IsName(word))
                name = Bare(word);
            else if (!IsOneOf(word, Particles))
                break;
            if (word.EndsWith(',') || (word.EndsWith('.') && word.Length > 5))
                break;
        }
        return name;
    }

    // "she said", "Ana Ruiz said", "said the mayor", "a spokesman told reporters".
    private static bool IsAttribution(ReadOnlySpan<char> tail)
    {
        Span<Range> words = stackalloc Range[MaximumWords + 1];
        var count = tail.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        if (count is < 2 or > MaximumWords)
            return false;
        var first = tail[words[0]];
        if (IsVerb(first))
            return IsSubject(tail[words[1]]);
        if (!IsSubject(first))
            return false;
        for (var i = 1; i < Math.Min(count, 5); i++)
        {
            // ", he said, and somebody has to pay" goes on with what was said.
            if (IsVerb(tail[words[i]]))
                return (i > 1 || !IsOneOf(first, Articles)) && !tail[words[i].Start..].Contains(',');
        }
        return false;
    }

    private static bool IsSubject(ReadOnlySpan<char> word) => IsOneOf(word, Pronouns) || IsOneOf(word, Articles) || IsName(word);

    private static bool IsVerb(ReadOnlySpan<char> word) => Abbreviations.English.AttributionVerbs.Contains(Bare(word));

    private static bool IsName(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && !IsOneOf(word, Pronouns);

    private static bool IsOneOf(ReadOnlySpan<char> word, ImmutableArray<string> words)
    {
        foreach (var candidate in words)
        {
            if (Bare(word).Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Trim(".,;:!?\"“”'’()");
}

using System.Collections.Immutable;
using EditLint.Core.Language;

namespace EditLint.Core.Documents;

/// <summary>Finds who is said to speak: "Ruiz said", "said Ana Ruiz, the mayor", "she added". Stateless and thread-safe.</summary>
internal static class Attribution
{
    private const int MaximumWords = 12;
    private const int MaximumLength = 160;

    private static readonly Lazy<WordList> Verbs = new(() => WordList.Load("speech-verbs"));

    private static readonly ImmutableArray<string> Pronouns = ["he", "she", "they", "it"];
    private static readonly ImmutableArray<string> Articles = ["the", "a", "an", "his", "her", "their", "one", "another"];
    private static readonly ImmutableArray<string> Particles = ["de", "da", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "al", "el"];
    private static readonly ImmutableArray<string> Times =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "in", "on", "at", "during", "after", "when", "as", "while", "of"];

    // "In 2012, Ruiz said": the comma closes an introduction, not a quotation.
    private const int LongestIntroduction = 60;

    private static readonly ImmutableArray<string> Introducers =
        ["in", "on", "at", "as", "when", "if", "after", "before", "during", "since", "while", "for", "then", "now", "and", "but", "so", "well", "because", "although", "though", "once", "by", "with", "from", "to", "last", "this"];

    /// <summary>True for a verb such as "said".</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) => Verbs.Value.Contains(Bare(word));

    /// <summary>True when a text ends in words such as ", she said." that speak of a quotation and so cannot be inside it.</summary>
    public static bool IsAtEnd(ReadOnlySpan<char> text) => FindAtEnd(text) >= 0;

    /// <summary>Where the words begin in which a text ends and which speak of a quotation, right after their comma, or -1.</summary>
    public static int FindAtEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        var skipped = Math.Max(0, text.Length - MaximumLength);
        text = text[skipped..];
        for (var comma = text.LastIndexOfAny(",?!"); comma >= 0; comma = text[..comma].LastIndexOfAny(",?!"))
        {
            var tail = text[(comma + 1)..];
            if (tail.IndexOfAny("\"“”«»") < 0 && tail.TrimEnd('.').IndexOf(". ", StringComparison.Ordinal) < 0 && IsAttribution(tail))
                return skipped + comma + 1;
        }
        return -1;
    }

    /// <summary>
    /// Where words begin that speak of a quotation and so cannot be inside it, right after their comma, or -1: ", said Ana Ruiz", ", Ruiz said on
    /// Monday", ", he said." in the middle of a text. What people say others have said, as in ", he said, and somebody", is left alone.
    /// </summary>
    public static int FindInside(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && text[start..].IndexOfAny(",?!") is var found and >= 0)
        {
            var comma = start + found;
            var tail = text.Slice(comma + 1, Math.Min(text.Length - comma - 1, MaximumLength));
            if (tail.IndexOfAny("\"“”«»") is var mark and >= 0)
                tail = tail[..mark];
            if (tail.Length > 1 && char.IsWhiteSpace(tail[0]) && IsCertain(tail, text[..comma]))
                return comma + 1;
            start = comma + 1;
        }
        return -1;
    }

    /// <summary>The first speaker named beside a verb of saying.</summary>
    /// <param name="text">The words beside a quotation.</param>
    /// <param name="followsQuotation">True when the words go on right behind a quotation, so that a capital is a name's.</param>
    public static Speaker FirstSpeaker(ReadOnlySpan<char> text, bool followsQuotation)
    {
        Span<Range> words = stackalloc Range[MaximumWords + 1];
        var count = Math.Min(Split(text[..Math.Min(text.Length, MaximumLength)], words), MaximumWords);
        for (var i = 0; i < count; i++)
        {
            if (!IsVerb(text[words[i]]))
                continue;
            // "said Mayor Bill de Blasio, who": the last of the names in a row.
            if (i == 0)
                return IsOneOf(text[words[Math.Min(1, count - 1)]], Pronouns) ? new Speaker([], Bare(text[words[1]])) : new Speaker(LastName(text, words[1..count]), []);
            var before = text[words[i - 1]];
            if (IsOneOf(before, Pronouns))
                return new Speaker([], Bare(before));
            if (IsName(before) && !before.EndsWith(','))
                return new Speaker(Bare(before), []);
            // "Ana Ruiz, the mayor, said".
            if (followsQuotation)
                return new Speaker(LastName(text, words[..i]), []);
        }
        return default;
    }

    /// <summary>True when one of the first three words is a verb of saying.</summary>
    public static bool IsNearStart(ReadOnlySpan<char> text)
    {
        Span<Range> words = stackalloc Range[4];
        var count = Math.Min(Split(text[..Math.Min(text.Length, MaximumLength)], words), 3);
        for (var i = 0; i < count; i++)
        {
            if (IsVerb(text[words[i]]))
                return true;
        }
        return false;
    }

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
        var count = Split(tail, words);
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

    private static bool IsCertain(ReadOnlySpan<char> tail, ReadOnlySpan<char> before)
    {
        Span<Range> words = stackalloc Range[MaximumWords + 1];
        var count = Math.Min(Split(tail, words), MaximumWords);
        if (count < 2)
            return false;
        var first = tail[words[0]];
        if (IsVerb(first))
            return !EndsClause(first) && (IsName(tail[words[1]]) || IsOneOf(tail[words[1]], Pronouns));
        if ((!IsSubject(first) && !first.Equals("I", StringComparison.Ordinal)) || IsIntroduction(before))
            return false;
        var isName = IsName(first) && !IsOneOf(first, Articles);
        var isAside = false;
        var reach = isName ? count : IsOneOf(first, Articles) ? Math.Min(count, 5) : Math.Min(count, 2);
        for (var i = 1; i < reach; i++)
        {
            var word = tail[words[i]];
            if (IsVerb(word) && (i > 1 || !IsOneOf(first, Articles)))
                return EndsAttribution(tail, word, i + 1 < count ? tail[words[i + 1]] : [], isName);
            isAside |= tail[words[i - 1]].EndsWith(',');
            if (isName && !isAside && !IsName(word) && !IsOneOf(word, Particles))
                return false;
        }
        return false;
    }

    private static bool IsIntroduction(ReadOnlySpan<char> before)
    {
        var window = before[Math.Max(0, before.Length - LongestIntroduction)..];
        var end = window.LastIndexOfAny(".!?");
        if (end < 0 && window.Length < before.Length)
            return false;
        var clause = window[(end + 1)..].TrimStart();
        var blank = clause.IndexOf(' ');
        return blank > 0 && IsOneOf(clause[..blank], Introducers);
    }

    // "he said.", "the man shouted, waving", "Ruiz said on Monday", "she said in an interview".
    private static bool EndsAttribution(ReadOnlySpan<char> tail, ReadOnlySpan<char> verb, ReadOnlySpan<char> next, bool isName)
    {
        if (verb.EndsWith(','))
            return next.EndsWith("ing", StringComparison.Ordinal);
        if (verb.EndsWith('.'))
            return true;
        if (isName && IsOneOf(next, Times))
            return tail.IndexOf(" that ", StringComparison.Ordinal) < 0 && tail.IndexOf('.') > 0;
        return tail.IndexOf(" in an interview", StringComparison.Ordinal) >= 0 || tail.IndexOf(" in a statement", StringComparison.Ordinal) >= 0;
    }

    private static int Split(ReadOnlySpan<char> text, Span<Range> words) => text.SplitAny(words, " \n", StringSplitOptions.RemoveEmptyEntries);

    private static bool EndsClause(ReadOnlySpan<char> word) => word[^1] is '.' or ',' or ';' or ':' or '!' or '?';

    private static bool IsSubject(ReadOnlySpan<char> word) => IsOneOf(word, Pronouns) || IsOneOf(word, Articles) || IsName(word);

    private static bool IsName(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && !IsOneOf(word, Pronouns) && !IsOneOf(word, Times);

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

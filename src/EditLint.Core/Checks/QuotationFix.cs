using System.Buffers;
using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Puts back quotation marks that were lost. A person must look at what it does. Stateless and thread-safe.</summary>
internal static class QuotationFix
{
    // Nobody can tell where a longer one begins or ends, and a paragraph may have as many lost marks as words.
    private const int LongestQuotation = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”«»‘");

    /// <summary>The fix for an opening mark without a closing one, where an attribution, or the end of the one sentence, shows the place.</summary>
    public static ImmutableArray<CodeFix> Close(UnpairedMark unpaired)
    {
        var (block, openingMark) = (unpaired.Block, unpaired.Mark);
        var text = block.Prose.Text.AsSpan();
        if (unpaired.Limit is { } limit)
            text = text[..limit.Start];
        if (Closing(text[openingMark.Start..openingMark.End]) is not { } closing)
            return [];
        var rest = text[openingMark.End..];
        var next = rest[..Math.Min(rest.Length, LongestQuotation)].IndexOfAny(Marks);
        if (next >= 0)
            rest = rest[..next];
        else if (rest.Length > LongestQuotation)
            return [];
        if (WrongClosing(rest) is var wrong and >= 0)
            return Change(block, new TextSpan(openingMark.End + wrong, 1), closing, $"Replace {rest[wrong]} with {closing} after \"{QuotationPlace.LastWords(rest[..wrong])}\"");
        var place = Attribution.FindInside(rest);
        if (place < 0)
            place = Attribution.FindAtEnd(rest);
        if (place < 0 && next < 0 && IsOneSentence(rest))
            place = rest.TrimEnd().Length;
        return place < 0 ? [] : Change(block, new TextSpan(openingMark.End + place, 0), closing, $"Insert {closing} after \"{QuotationPlace.LastWords(rest[..place])}\"");
    }

    /// <summary>
    /// The fix for a closing mark without an opening one: at the start of the paragraph, behind "he said," or "he said:", or behind the attribution of
    /// the quotation before.
    /// </summary>
    public static ImmutableArray<CodeFix> Open(Block block, TextSpan closingMark)
    {
        var text = block.Prose.Text.AsSpan();
        if (Opening(text[closingMark.Start..closingMark.End]) is not { } opening)
            return [];
        var first = Math.Max(0, closingMark.Start - LongestQuotation);
        var start = first + text[first..closingMark.Start].LastIndexOfAny("\"“”«»") + 1;
        if (start == first && first > 0)
            return [];
        var segment = text[start..closingMark.Start];
        var place = AfterLeadIn(segment);
        // Where the mark closes a part of a sentence only, nobody can tell where that begins.
        if (place < 0 && !(segment.Length > 0 && segment[^1] is '.' or ',' or '!' or '?' or '…'))
            return [];
        if (place < 0 && start > 0)
            place = AfterAttribution(segment);
        else if (place < 0 && (Inner(segment).IndexOf(". ", StringComparison.Ordinal) < 0 || IsFollowedByAttribution(text[closingMark.End..])))
            place = segment.Length - segment.TrimStart().Length;
        if (place < 0 || start + place >= closingMark.Start)
            return [];
        return Change(block, new TextSpan(start + place, 0), opening, $"Insert {opening} before \"{QuotationPlace.FirstWords(segment[place..])}\"");
    }

    /// <summary>Replaces a stretch of the prose, where that is safe.</summary>
    public static ImmutableArray<CodeFix> Change(Block block, TextSpan span, string newText, string title, FixSafety safety = FixSafety.Review) =>
        block.Prose.IsContiguous(span) ? [new CodeFix(title, safety, new TextChange(block.Prose.ToSource(span), newText))] : [];

    private static string? Closing(ReadOnlySpan<char> opening) => opening switch
    {
        "\"" or "''" or "'" => opening.ToString(),
        "“" or "”" => "”",
        "``" => "''",
        "‘" => "’",
        "«" => "»",
        "»" => "«",
        "„" => "“",
        _ => null,
    };

    private static string? Opening(ReadOnlySpan<char> closing) => closing switch
    {
        "\"" or "''" or "'" => closing.ToString(),
        "”" => "“",
        "’" => "‘",
        "»" => "«",
        "«" => "»",
        _ => null,
    };

    // “We go,’ he said: a single mark behind an end mark closes what was opened by a double one.
    private static int WrongClosing(ReadOnlySpan<char> rest)
    {
        for (var i = rest.IndexOfAny("'’"); i >= 0 && i < rest.Length;)
        {
            if (i > 0 && rest[i - 1] is '.' or ',' or '!' or '?' && (i + 1 == rest.Length || char.IsWhiteSpace(rest[i + 1])))
                return i;
            var next = rest[(i + 1)..].IndexOfAny("'’");
            i = next < 0 ? -1 : i + 1 + next;
        }
        return -1;
    }

    private static bool IsOneSentence(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimEnd();
        return trimmed.Length > 1 && char.IsUpper(trimmed[0]) && trimmed[^1] is '.' or '!' or '?' && Inner(trimmed).IndexOfAny(".!?") < 0;
    }

    private static ReadOnlySpan<char> Inner(ReadOnlySpan<char> text) => text.TrimEnd(" .,!?…");

    // Behind the one "said," or "said:" of the segment.
    private static int AfterLeadIn(ReadOnlySpan<char> segment)
    {
        var place = -1;
        for (var start = 0; segment[start..].IndexOfAny(",:") is var found and >= 0;)
        {
            var sign = start + found;
            start = sign + 1;
            var before = segment[..sign];
            if (sign + 1 >= segment.Length || segment[sign + 1] != ' ' || !(segment[sign] == ':' || Attribution.IsVerb(before[(before.LastIndexOfAny(" \n") + 1)..])))
                continue;
            if (place >= 0)
                return -1;
            place = sign + 2;
        }
        return place;
    }

    // ” he said. We go.”
    private static int AfterAttribution(ReadOnlySpan<char> segment)
    {
        var end = segment.IndexOf(". ", StringComparison.Ordinal);
        return end > 0 && IsFollowedByAttribution(segment[..(end + 1)]) ? end + 2 : -1;
    }

    private static bool IsFollowedByAttribution(ReadOnlySpan<char> text) => Attribution.FirstSpeaker(text, followsQuotation: true).IsFound;
}

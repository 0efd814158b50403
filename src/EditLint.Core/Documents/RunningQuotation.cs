using System.Buffers;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// Tells a quotation that runs on in the next paragraph from one whose closing mark was forgotten; both look the same when the next
/// paragraph begins with a quotation. Stateless and thread-safe.
/// </summary>
internal static class RunningQuotation
{
    // A paragraph of so few words that is a quotation as a whole is a line of a conversation.
    private const int ConversationWords = 8;

    // The name of who is quoted, in a line below or behind the quotation.
    private const int CreditWords = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”«»");
    private static readonly SearchValues<char> EndMarks = SearchValues.Create(".!?…");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—―");

    /// <summary>
    /// False when the paragraph itself shows that the quotation should have closed in it: an attribution or the speaker's name follows, which cannot
    /// be inside ("I will go, she said.), another quotation of the same marks stands in it, or the quotation is part of a sentence (called it "a disgrace),
    /// which is closed at the paragraph's end even when the next goes on.
    /// </summary>
    public static bool MayRunOn(Block block, TextSpan openingMark)
    {
        var text = block.Prose.Text.AsSpan();
        var rest = text[openingMark.End..];
        return !rest.IsWhiteSpace() && !(IsPartial(rest) && !IsAnnounced(text[..openingMark.Start])) && !IsEmbedded(text[..openingMark.Start], rest) && !Encloses(rest, text.Slice(openingMark.Start, openingMark.Length))
            && !EndsInCredit(rest) && !Attribution.IsAtEnd(rest) && Attribution.FindInside(rest) < 0;
    }

    /// <summary>True when <paramref name="next"/> begins with <paramref name="firstMark"/> and does not show that somebody else speaks in it.</summary>
    /// <param name="block">The paragraph in which the quotation is open.</param>
    /// <param name="openingMark">Where it opens there.</param>
    /// <param name="next">The paragraph after it.</param>
    /// <param name="firstMark">The first mark in it.</param>
    /// <param name="shape">How the quotation's opening mark looks.</param>
    /// <param name="earlier">A few blocks before <paramref name="block"/>, in order.</param>
    public static bool IsContinuedBy(Block block, TextSpan openingMark, Block next, QuotationMark firstMark, QuotationMarkShape shape, ReadOnlySpan<Block> earlier)
    {
        var text = next.Prose.Text.AsSpan();
        var isSingle = shape is QuotationMarkShape.StraightSingle or QuotationMarkShape.CurlySingle;
        if (firstMark.IsSingle != isSingle || firstMark.Side == QuotationMarkSide.Closing || !text[..firstMark.Span.Start].IsWhiteSpace())
            return false;
        if ((firstMark.Shape == QuotationMarkShape.Guillemet) != (shape == QuotationMarkShape.Guillemet))
            return false;
        var rest = text[firstMark.Span.End..];
        var closing = rest.IndexOfAny(Marks);
        if (closing < 0 || isSingle)
            return true;
        if (IsLineOfConversation(block, openingMark) && rest[(closing + 1)..].IsWhiteSpace())
            return false;
        var speaker = SpeakerBefore(block, openingMark);
        var nextSpeaker = Attribution.FirstSpeaker(rest[(closing + 1)..], followsQuotation: true);
        return !speaker.IsOtherThan(nextSpeaker) && !IsIntroduced(nextSpeaker, block, openingMark, earlier);
    }

    // Who is named between the quotation and the one before it.
    private static Speaker SpeakerBefore(Block block, TextSpan openingMark)
    {
        var before = block.Prose.Text.AsSpan(0, openingMark.Start);
        var last = before.LastIndexOfAny(Marks);
        return Attribution.FirstSpeaker(before[(last + 1)..], followsQuotation: last >= 0);
    }

    // Somebody has been said to speak already, and the next paragraph names one who has not been heard of: the quotation cannot be his.
    private static bool IsIntroduced(Speaker nextSpeaker, Block block, TextSpan openingMark, ReadOnlySpan<Block> earlier)
    {
        if (!nextSpeaker.IsNamed || Names(block, nextSpeaker))
            return false;
        foreach (var other in earlier)
        {
            if (Names(other, nextSpeaker))
                return false;
        }
        if (SpeakerBefore(block, openingMark).IsFound)
            return true;
        return earlier.Length > 0 && earlier[^1].Kind == BlockKind.Paragraph && block.Prose.Text.AsSpan(0, openingMark.Start).IsWhiteSpace() && IsAttributed(earlier[^1].Prose.Text);
    }

    private static bool Names(Block block, Speaker speaker) => block.Prose.Text.AsSpan().Contains(speaker.Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsAttributed(ReadOnlySpan<char> text)
    {
        for (var mark = text.IndexOfAny(Marks); mark >= 0;)
        {
            text = text[(mark + 1)..];
            if (Attribution.FirstSpeaker(text, followsQuotation: true).IsFound)
                return true;
            mark = text.IndexOfAny(Marks);
        }
        return false;
    }

    private static bool IsPartial(ReadOnlySpan<char> quoted) =>
        char.IsLower(quoted[0]) && quoted.IndexOf(". ", StringComparison.Ordinal) < 0 && quoted.IndexOf("? ", StringComparison.Ordinal) < 0 && quoted.IndexOf("! ", StringComparison.Ordinal) < 0;

    // He said: "our group has volunteers.
    private static bool IsAnnounced(ReadOnlySpan<char> before) => before.TrimEnd().EndsWith(':');

    // The quotation is a part of the writer's sentence: read "parents and guardians.
    private static bool IsEmbedded(ReadOnlySpan<char> before, ReadOnlySpan<char> quoted)
    {
        before = before.TrimEnd();
        if (before.IsEmpty || !char.IsLetterOrDigit(before[^1]) || (char.IsUpper(quoted[0]) && !StartsWithTitle(quoted)))
            return false;
        var word = before[(before.LastIndexOfAny(" \n") + 1)..];
        return word is not "that" && (word is "read" or "reads" || !Attribution.IsVerb(word));
    }

    private static bool StartsWithTitle(ReadOnlySpan<char> quoted)
    {
        var blank = quoted.IndexOf(' ');
        return blank > 1 && blank + 1 < quoted.Length && char.IsUpper(quoted[blank + 1]) && char.IsLetter(quoted[blank - 1]) && !quoted[(blank + 1)..].StartsWith("I ", StringComparison.Ordinal);
    }

    // Within a quotation others have marks of another kind, so one of the same kind shows that the first has ended.
    private static bool Encloses(ReadOnlySpan<char> rest, ReadOnlySpan<char> openingMark) =>
        openingMark is "\"" or "“" or "''" && rest.IndexOf(openingMark, StringComparison.Ordinal) >= 0;

    // "... for the better. - Ana Ruiz"
    private static bool EndsInCredit(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimEnd();
        var dash = rest.LastIndexOfAny(Dashes);
        while (dash > 0 && char.IsLetter(rest[dash - 1]))
            dash = rest[..dash].LastIndexOfAny(Dashes);
        if (dash <= 0 || rest.Length - dash < 4 || EndMarks.Contains(rest[^1]))
            return false;
        var before = rest[..dash].TrimEnd("-–—― \n\u00A0)]\"”");
        var credit = rest[(dash + 1)..].TrimStart();
        return before.Length > 0 && EndMarks.Contains(before[^1]) && credit.Count(' ') < CreditWords && (char.IsUpper(credit[0]) || credit[0] is '{' or '@');
    }

    private static bool IsLineOfConversation(Block block, TextSpan openingMark)
    {
        var text = block.Prose.Text.AsSpan();
        var rest = text[openingMark.End..].TrimEnd();
        return text[..openingMark.Start].IsWhiteSpace() && rest.Length > 0 && EndMarks.Contains(rest[^1]) && rest.Count(' ') < ConversationWords;
    }
}

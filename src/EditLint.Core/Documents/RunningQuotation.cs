using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// Tells a quotation that runs on in the next paragraph from one whose closing mark was forgotten; both look the same when the next
/// paragraph begins with a quotation. Stateless and thread-safe.
/// </summary>
internal static class RunningQuotation
{
    /// <summary>
    /// False when the paragraph itself shows that the quotation should have closed in it: it ends in an attribution, which cannot be inside
    /// ("I will go, she said.), or the quotation is part of a sentence (called it "a disgrace), which is closed at the paragraph's end even when the next goes on.
    /// </summary>
    public static bool MayRunOn(Block block, TextSpan openingMark)
    {
        var rest = block.Prose.Text.AsSpan(openingMark.End);
        return !rest.IsWhiteSpace() && !IsPartial(rest) && !Attribution.IsAtEnd(rest);
    }

    /// <summary>True when <paramref name="next"/> begins with <paramref name="firstMark"/> and does not name another speaker.</summary>
    /// <param name="block">The paragraph in which the quotation is open.</param>
    /// <param name="openingMark">Where it opens there.</param>
    /// <param name="next">The paragraph after it.</param>
    /// <param name="firstMark">The first mark in it.</param>
    /// <param name="shape">How the quotation's opening mark looks.</param>
    public static bool IsContinuedBy(Block block, TextSpan openingMark, Block next, QuotationMark firstMark, QuotationMarkShape shape)
    {
        var text = next.Prose.Text.AsSpan();
        if (firstMark.IsSingle || firstMark.Side == QuotationMarkSide.Closing || !text[..firstMark.Span.Start].IsWhiteSpace())
            return false;
        if ((firstMark.Shape == QuotationMarkShape.Guillemet) != (shape == QuotationMarkShape.Guillemet))
            return false;
        var before = block.Prose.Text.AsSpan(0, openingMark.Start);
        var speaker = Attribution.FirstSpeaker(before[(LastMark(before) + 1)..]);
        var rest = text[firstMark.Span.End..];
        var nextSpeaker = Attribution.FirstSpeaker(rest[(FirstMark(rest) + 1)..]);
        return speaker.IsEmpty || nextSpeaker.IsEmpty || FirstMark(rest) < 0 || speaker.SequenceEqual(nextSpeaker);
    }

    private static bool IsPartial(ReadOnlySpan<char> quoted) =>
        char.IsLower(quoted[0]) && quoted.IndexOf(". ", StringComparison.Ordinal) < 0 && quoted.IndexOf("? ", StringComparison.Ordinal) < 0 && quoted.IndexOf("! ", StringComparison.Ordinal) < 0;

    private static int FirstMark(ReadOnlySpan<char> text) => text.IndexOfAny("\"“”«»");

    private static int LastMark(ReadOnlySpan<char> text) => text.LastIndexOfAny("\"“”«»");
}

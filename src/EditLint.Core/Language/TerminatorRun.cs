namespace EditLint.Core.Language;

/// <summary>Neighbouring full stops, question and exclamation marks: <c>.</c>, <c>?!</c>, <c>...</c>, <c>. . .</c></summary>
/// <param name="End">Just past the last mark.</param>
/// <param name="Stops">How many full stops; three for the ellipsis character.</param>
/// <param name="IsStrong">True when a question or exclamation mark is among them.</param>
/// <param name="IsSpaced">True when white space stands before the first or between the marks.</param>
/// <param name="IsOmissionAfterStop">True for "word. . . ." and "word. …": the full stop of a sentence, then an ellipsis.</param>
internal readonly record struct TerminatorRun(int End, int Stops, bool IsStrong, bool IsSpaced, bool IsOmissionAfterStop)
{
    /// <summary>True for three dots or more, however printed, and for two, which are a slip for them.</summary>
    public bool IsEllipsis => Stops > 1;

    /// <summary>Reads the run whose first mark stands at <paramref name="start"/>.</summary>
    public static TerminatorRun At(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var stops = 0;
        var spaced = start > 0 && char.IsWhiteSpace(text[start - 1]);
        var attached = !spaced;
        var strong = false;
        while (end < text.Length)
        {
            if (Marks.IsTerminator(text[end]))
            {
                strong |= Marks.IsStrong(text[end]);
                stops += text[end] == '.' ? 1 : text[end] == '…' ? 3 : 0;
                end++;
            }
            else if (IsGap(text, end))
            {
                spaced = true;
                end++;
            }
            else
            {
                break;
            }
        }

        var stopThenGap = attached && text[start] == '.' && end > start + 1 && char.IsWhiteSpace(text[start + 1]);
        return new TerminatorRun(end, stops, strong, spaced, stopThenGap && !strong && stops == 4);
    }

    /// <summary>True for one white space between two dots, unless the second begins a word (".NET").</summary>
    private static bool IsGap(ReadOnlySpan<char> text, int at) =>
        char.IsWhiteSpace(text[at]) && text[at - 1] == '.' && at + 1 < text.Length && (text[at + 1] is '.' or '…')
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
}

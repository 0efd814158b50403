namespace EditLint.Core.Language;

/// <summary>Decides whether a sentence ends at a mark that is followed by white space and more text.</summary>
/// <param name="text">The whole text.</param>
/// <param name="start">Where the sentence begins.</param>
/// <param name="at">The first mark.</param>
/// <param name="run">The marks.</param>
/// <param name="end">Just past the closing quotes and brackets behind the marks.</param>
/// <param name="next">The first character of what follows.</param>
/// <param name="closesInnerBracket">True when a bracket that was opened inside the sentence closes before <paramref name="end"/>.</param>
/// <param name="abbreviations">The word lists.</param>
internal readonly ref struct SentenceEnd(
    ReadOnlySpan<char> text, int start, int at, TerminatorRun run, int end, int next, bool closesInnerBracket, Abbreviations abbreviations)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly NextWord _next = NextWord.At(text, next);

    public bool IsEnd()
    {
        if (GoesOn(_next.First))
            return false;
        if (_next.IsLowercase && !_next.IsLowercaseName(abbreviations.LowercaseNames))
            return EndsBeforeLowercase();
        if (run.IsStrong)
            return IsEndAfterStrongMark();
        return run.IsEllipsis ? IsEndAfterEllipsis() : IsEndAfterFullStop();
    }

    /// <summary>No sentence begins with these; a full stop begins one only in a name such as .NET.</summary>
    private bool GoesOn(char c) =>
        c is ',' or ';' or ':' or ')' or ']' or '}' or '%' or '&'
        || (Marks.IsTerminator(c) && !(c == '.' && next + 1 < _text.Length && char.IsLetter(_text[next + 1])));

    /// <summary>A small letter goes on after everything but a full stop behind a plain word: there the capital was forgotten.</summary>
    private bool EndsBeforeLowercase()
    {
        if (run.IsStrong || run.IsEllipsis || end > at + 1 || _next.First != _next.Initial)
            return false;
        var word = LeftContext.WordBefore(_text, start, at);
        if (word.Length < 4 || abbreviations.Classify(word) != AbbreviationKind.None)
            return false;
        foreach (var c in word)
        {
            if (!char.IsLower(c))
                return false;
        }

        return true;
    }

    private bool IsEndAfterStrongMark()
    {
        if (closesInnerBracket || abbreviations.ExclamationNames.Contains(LeftContext.WordBefore(_text, start, at)))
            return BeginsWithFirstWord;
        return !(ClosesQuotation && IsAttribution());
    }

    private bool IsEndAfterEllipsis()
    {
        var isBracketed = at > start && _text[at - 1] is '(' or '[';
        if (isBracketed || (run.IsSpaced && run.Stops <= 3 && _next.Text is "I"))
            return false;
        return !run.IsSpaced || run.Stops > 3 || BeginsWithFirstWord;
    }

    private bool IsEndAfterFullStop()
    {
        var word = LeftContext.WordBefore(_text, start, at);
        if (word.Length == 1 && LeftContext.IsInsideAddress(_text, start, at - 1))
            return true;
        switch (abbreviations.Classify(word))
        {
            case AbbreviationKind.None:
                return true;
            case AbbreviationKind.NeverFinal:
                return false;
            case AbbreviationKind.BeforeNumber:
                return !_next.IsNumber && !(_next.IsRomanNumeral && _next.Text is not "I");
            case AbbreviationKind.Time:
                return !_next.IsIn(abbreviations.AfterTimes) && !IsTimeInFront();
            default:
                if (closesInnerBracket || IsVersus(word))
                    return false;
                return BeginsWithFirstWord || (ClosesQuotation && _next.IsCapitalised);
        }
    }

    private bool BeginsWithFirstWord => _next.IsIn(abbreviations.FirstWords);

    private bool ClosesQuotation => end > run.End && Marks.IsClosingQuote(_text[end - 1]);

    /// <summary>True for the v. between the parties of a case: "Roe v. Wade", "Smith v. The Crown".</summary>
    private bool IsVersus(ReadOnlySpan<char> word) =>
        word is "v" && LeftContext.SecondWordBefore(_text, start, at) is [var initial, ..] && char.IsUpper(initial);

    /// <summary>True when the sentence so far is only a time: "At 5 a.m.", "By about 9:30 p.m."</summary>
    private bool IsTimeInFront()
    {
        const int longest = 24;
        return at - start <= longest && NextWord.At(_text, start).IsIn(abbreviations.TimeOpeners);
    }

    /// <summary>True when a name in capitals and a verb of saying follow: <c>"Is it true?" Ms. Ruiz asked.</c></summary>
    private bool IsAttribution()
    {
        const int longestName = 5;
        var word = _next;
        for (var words = 0; words < longestName && word.IsCapitalised && word.Start == word.End - word.Text.Length; words++)
        {
            var position = word.End;
            if (position < _text.Length && _text[position] == '.')
                position++;
            if (position + 1 >= _text.Length || !char.IsWhiteSpace(_text[position]) || char.IsWhiteSpace(_text[position + 1]))
                return false;
            word = NextWord.At(_text, position + 1);
            if (abbreviations.AttributionVerbs.Contains(word.Text))
                return true;
        }

        return false;
    }
}

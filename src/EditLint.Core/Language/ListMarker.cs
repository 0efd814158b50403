namespace EditLint.Core.Language;

/// <summary>The number or letter in front of an item of a list that runs on in one line: <c>1.</c>, <c>2)</c>, <c>3.)</c>, <c>a.</c></summary>
/// <param name="Ordinal">The number, or the place of the letter in the alphabet.</param>
/// <param name="IsLetter">True for a letter.</param>
/// <param name="HasStop">True when a full stop follows.</param>
/// <param name="HasBracket">True when a closing bracket follows.</param>
/// <param name="Length">The length with its punctuation, in UTF-16 units.</param>
internal readonly record struct ListMarker(int Ordinal, bool IsLetter, bool HasStop, bool HasBracket, int Length)
{
    private const int MaxDigits = 3;

    /// <summary>Reads a marker that is followed by white space and a word; null if there is none at <paramref name="position"/>.</summary>
    public static ListMarker? At(ReadOnlySpan<char> text, int position)
    {
        var end = position;
        var ordinal = 0;
        var isLetter = end < text.Length && char.IsAsciiLetterLower(text[end]);
        if (isLetter)
            ordinal = text[end++] - 'a' + 1;
        for (; !isLetter && end < text.Length && end - position < MaxDigits && char.IsAsciiDigit(text[end]); end++)
            ordinal = (ordinal * 10) + text[end] - '0';
        if (end == position)
            return null;
        var hasStop = end < text.Length && text[end] == '.';
        end += hasStop ? 1 : 0;
        var hasBracket = end < text.Length && text[end] == ')';
        end += hasBracket ? 1 : 0;
        if ((!hasStop && !hasBracket) || end + 1 >= text.Length || !char.IsWhiteSpace(text[end]) || !BeginsItem(text[end + 1]))
            return null;
        return new ListMarker(ordinal, isLetter, hasStop, hasBracket, end - position);
    }

    /// <summary>Finds the marker whose full stop or bracket stands at <paramref name="mark"/> and that has white space before it.</summary>
    /// <returns>Where the marker begins, or -1.</returns>
    public static int StartBefore(ReadOnlySpan<char> text, int mark)
    {
        var start = mark;
        while (start > 0 && mark - start < MaxDigits && char.IsAsciiLetterOrDigit(text[start - 1]))
            start--;
        return start < mark && start > 0 && char.IsWhiteSpace(text[start - 1]) ? start : -1;
    }

    /// <summary>True when this marker is the next one of the list that <paramref name="previous"/> belongs to.</summary>
    public bool Follows(ListMarker previous) =>
        Ordinal == previous.Ordinal + 1 && IsLetter == previous.IsLetter && HasStop == previous.HasStop && HasBracket == previous.HasBracket;

    private static bool BeginsItem(char c) => char.IsUpper(c) || char.IsDigit(c) || Marks.IsOpener(c);
}

namespace EditLint.Core.Documents;

/// <summary>Lines between headline and body. Stateless and thread-safe.</summary>
internal static class TopLine
{
    private const int MaximumLength = 120;

    /// <summary>True for "By Jane Doe", "BY JANE DOE and JOHN ROE, Staff Writers": "By", then a name, and no full stop at the end.</summary>
    public static bool IsByline(ReadOnlySpan<char> text)
    {
        if (text.Length is < 6 or > MaximumLength || !text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || text[^1] is '.' or '!' or '?' or ':')
            return false;
        return NameLine.IsNames(text[3..], maximumWords: 14);
    }

    /// <summary>True for a place, a date or both and nothing else: "GENEVA, March 3 (AP) --", "March 3, 2009".</summary>
    public static bool IsDateline(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > 60)
            return false;
        if (text.EndsWith("--", StringComparison.Ordinal) || text[^1] is '—' or '–')
            return char.IsUpper(text[0]) && text[..^1].IndexOf(". ", StringComparison.Ordinal) < 0;
        var space = text.IndexOf(' ');
        return space > 0 && text[^1] != '.' && IsMonth(text[..space]) && char.IsAsciiDigit(text[space + 1]) && char.IsAsciiDigit(text[^1]) && text.Length < 20;
    }

    private static bool IsMonth(ReadOnlySpan<char> word) =>
        word.TrimEnd('.') is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
            or "Jan" or "Feb" or "Aug" or "Sept" or "Oct" or "Nov" or "Dec";
}

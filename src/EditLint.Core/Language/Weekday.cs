using System.Buffers;

namespace EditLint.Core.Language;

/// <summary>Reads the English names of the days of the week. Stateless and thread-safe.</summary>
internal static class Weekday
{
    /// <summary>How every weekday's name begins, as it is written in running text and in capitals: for a quick look whether a text has any.</summary>
    public static readonly SearchValues<string> Openings = SearchValues.Create(
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"], StringComparison.Ordinal);

    /// <summary>Reads a whole word without its full stop, such as <c>Tuesday</c>, <c>Tues</c> or <c>TUESDAY</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out DayOfWeek weekday)
    {
        weekday = default;
        if (word.Length is < 3 or > 9 || !char.IsAsciiLetterUpper(word[0]))
            return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        DayOfWeek? found = lower switch
        {
            "monday" or "mon" => DayOfWeek.Monday,
            "tuesday" or "tues" or "tue" => DayOfWeek.Tuesday,
            "wednesday" or "wed" or "weds" => DayOfWeek.Wednesday,
            "thursday" or "thurs" or "thur" or "thu" => DayOfWeek.Thursday,
            "friday" or "fri" => DayOfWeek.Friday,
            "saturday" or "sat" => DayOfWeek.Saturday,
            "sunday" or "sun" => DayOfWeek.Sunday,
            _ => null,
        };
        weekday = found ?? default;
        return found is not null;
    }
}

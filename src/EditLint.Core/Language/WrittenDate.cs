namespace EditLint.Core.Language;

/// <summary>A date as it is written in a text. Immutable.</summary>
/// <param name="FirstWord">The place of its first word among the words of the text.</param>
/// <param name="LastWord">The place of its last word.</param>
/// <param name="Year">The year, or 0 where none is written.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month, from 1.</param>
/// <param name="HasSwap">True when month and day may as well be meant the other way round: <c>3/4/2015</c>.</param>
internal readonly record struct WrittenDate(int FirstWord, int LastWord, int Year, int Month, int Day, bool HasSwap = false)
{
    /// <summary>The day of the calendar in a year, or null where that year has no such day.</summary>
    public DateOnly? In(int year) => year is >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    /// <summary>The same date with month and day exchanged.</summary>
    public WrittenDate Swapped() => this with { Month = Day, Day = Month };
}

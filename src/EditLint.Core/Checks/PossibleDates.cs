using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Language;

namespace EditLint.Core.Checks;

/// <summary>
/// Which days of the calendar a date of an article may mean. Without a year it means the one nearest to the article's own date when that is close by;
/// otherwise it may be of the year before or after, too, or of a year that stands near it. Used for one document, by one thread.
/// </summary>
/// <param name="document">The article.</param>
/// <param name="nearbyDays">How many days from the article's own date a date is close by.</param>
internal sealed class PossibleDates(Document document, int nearbyDays)
{
    // Russia and Greece kept the Julian calendar until then, and histories date by it.
    private const int LastJulianYear = 1923;

    private const int LeapYear = 2000;

    // A year that was named in one of the paragraphs before still counts.
    private const int BlocksBefore = 2;

    private readonly Lazy<DateOnly?> _article = new(() => ArticleDate.Find(document));

    // What was last asked about: a calendar of events may be one paragraph with a thousand dates.
    private Block? _block;
    private bool _speaksOfYears;
    private ImmutableArray<int> _yearsNear = [];

    /// <summary>True when one of the days that the date may mean is such a weekday; without any year nothing can be said.</summary>
    /// <param name="block">Where the date stands.</param>
    /// <param name="date">The date.</param>
    /// <param name="weekday">The weekday beside it.</param>
    /// <param name="meant">The most likely day of those that do not fit; null where the date is in no calendar.</param>
    public bool Fits(Block block, WrittenDate date, DayOfWeek weekday, out DateOnly? meant)
    {
        if (date.Year > 0)
        {
            meant = date.In(date.Year);
            return IsOn(meant, weekday) || (date.HasSwap && IsOn(date.Swapped().In(date.Year), weekday));
        }

        meant = null;
        if (date.In(LeapYear) is null && !(date.HasSwap && date.Swapped().In(LeapYear) is not null))
            return false;
        if (_article.Value is not { } article)
            return true;
        meant = Nearest(date, article);
        if (meant is not { } nearest || IsOn(nearest, weekday))
            return true;
        Read(block);
        if (Math.Abs(nearest.DayNumber - article.DayNumber) <= nearbyDays && _yearsNear.All(year => year == article.Year) && !_speaksOfYears)
            return false;
        return _yearsNear.Concat([article.Year - 1, article.Year, article.Year + 1]).Any(year => IsOn(date.In(year), weekday));
    }

    private static bool IsOn(DateOnly? date, DayOfWeek weekday)
    {
        if (date is not { } day)
            return false;
        return day.DayOfWeek == weekday || (day.Year <= LastJulianYear && day.AddDays(day.Year < 1900 ? 12 : 13).DayOfWeek == weekday);
    }

    private static DateOnly? Nearest(WrittenDate date, DateOnly article)
    {
        DateOnly? nearest = null;
        for (var year = article.Year - 1; year <= article.Year + 1; year++)
        {
            if (date.In(year) is { } day && (nearest is null || Distance(day) < Distance(nearest.Value)))
                nearest = day;
        }
        return nearest;

        int Distance(DateOnly day) => Math.Abs(day.DayNumber - article.DayNumber);
    }

    private void Read(Block block)
    {
        if (block == _block)
            return;
        _block = block;
        _speaksOfYears = SpeaksOfYears(block);
        _yearsNear = [.. YearsNear(block)];
    }

    private HashSet<int> YearsNear(Block block)
    {
        var years = new HashSet<int>();
        for (var ordinal = Math.Max(0, block.Ordinal - BlocksBefore); ordinal <= block.Ordinal; ordinal++)
        {
            var near = document.ProseBlocks[ordinal];
            var reader = new DateReader(near.Prose.Text, near.Words);
            for (var i = 0; i < near.Words.Length; i++)
            {
                if (reader.TryReadYear(i, out var year))
                    years.Add(year);
            }
        }
        return years;
    }

    // "last year", "a year ago", "the tenth anniversary"
    private static bool SpeaksOfYears(Block block) =>
        block.Prose.Text.Contains("year", StringComparison.OrdinalIgnoreCase) || block.Prose.Text.Contains("annivers", StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Immutable;
using System.Globalization;

namespace EditLint.Evaluation.Planting;

/// <summary>A weekday that the calendar does not have for the date beside it.</summary>
internal sealed class PlantedWeekday(bool hasYear) : PlantedSentence
{
    // How far from its own day a story dates without a year.
    private const int Nearby = 40;

    public override string Name => hasYear ? "fact/weekday" : "fact/weekday-without-year";

    public override ImmutableArray<string> Rules => ["Integrity.WeekdayMismatch"];

    protected override string? Write(CleanArticle article, Random random)
    {
        var date = new DateOnly(random.Next(1950, 2031), 1, 1).AddDays(random.Next(365));
        if (!hasYear)
        {
            var name = Path.GetFileName(article.Source.Path);
            if (name.Length < 10 || !DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var published))
                return null;
            date = published.AddDays(random.Next(-Nearby, Nearby));
        }
        var weekday = date.AddDays(random.Next(1, 7)).DayOfWeek.ToString();
        var written = OneOf(random,
            Format("{0}, {1:MMMM d}"), Format("{0}, {1:MMM}. {1:%d}"), Format("{0} {1:d MMMM}"), Format("{0} evening, {1:MMMM d}"), Format("{0} ({1:MMMM d})"), Format("{2}., {1:MMMM d}"));
        if (hasYear)
            written += (written.EndsWith(')') ? "" : char.IsLetter(written[^1]) ? " " : ", ") + (written.EndsWith(')') ? "" : date.Year.ToString(CultureInfo.InvariantCulture));
        return written.EndsWith(')') && hasYear ? null : $"The council met on {written} and heard the case again.";

        string Format(string form) => string.Format(CultureInfo.InvariantCulture, form, weekday, date.ToDateTime(default), weekday[..3]);
    }
}

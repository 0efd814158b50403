using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds weekdays that the calendar does not have for the date beside them: "Tuesday, March 4, 2015", "March 4, 2015, was a Tuesday"; and days that no
/// month has: "Sept. 31, 2015". The finding is the weekday with its date, or the date.
/// </summary>
/// <remarks>Keys: <c>nearby-days</c>, see <see cref="PossibleDates"/>.</remarks>
internal sealed class WeekdayCheck : Analyzer
{
    private const int LongestDate = 4;

    // In place of a day: what follows is a date with a month of its own.
    private const int AnotherDate = 0;

    // The Sun is a newspaper, and Sat and Mon are names somewhere; the short forms are taken only at the start of a clause.
    private const int LongestShortForm = 5;

    private static readonly WordSet PartsOfDay = new(["morning", "afternoon", "evening", "night", "the"]);
    private static readonly WordSet Connectors = new(["and", "or", "to", "through", "thru"]);
    private static readonly WordSet Copulas = new(["was", "is", "be"]);

    private readonly int _nearbyDays;

    private WeekdayCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _nearbyDays = options.GetInteger("nearby-days", 60);
        options.AllowMessageHoles("fact");
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new WeekdayCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        PossibleDates? dates = null;
        foreach (var block in context.Document.ProseBlocks)
        {
            ImpossibleDate.Analyze(context, block);
            var text = block.MaskedText;
            var words = block.Words;
            for (var i = 0; i < words.Length; i++)
            {
                if (text[words[i].Start] is not ('M' or 'T' or 'W' or 'F' or 'S') || !TryReadWeekday(text, block, i, out var weekday))
                    continue;
                // A block counts when a weekday is written in it as usual: "Monday", "MON".
                if (!block.Prose.Text.AsSpan().ContainsAny(Weekday.Openings))
                    break;
                i = Analyze(context, block, i, weekday, dates ??= new PossibleDates(context.Document, _nearbyDays));
            }
        }
    }

    // Returns the last word that is done with.
    private static int Analyze(DocumentAnalysisContext context, Block block, int first, DayOfWeek weekday, PossibleDates dates)
    {
        var text = block.MaskedText;
        var reader = new DateReader(text, block.Words);
        if (TryReadDateBefore(reader, text, block, first, out var before))
        {
            Check(context, block, before, weekday, dates, TextSpan.FromBounds(block.Words[before.FirstWord].Start, block.Words[first].End));
            return first;
        }

        // "Monday and Tuesday, March 2 and 3": each has its own.
        var weekdays = new List<DayOfWeek> { weekday };
        var last = first;
        while (TryReadNextWeekday(reader, text, block, last, out var next, out weekday))
        {
            weekdays.Add(weekday);
            last = next;
        }
        if (!TryFindDateAfter(reader, block, last, out var date))
            return last;
        var days = FollowingDays(reader, block, ref date);
        if (days.Count != weekdays.Count)
            return date.LastWord;
        var span = TextSpan.FromBounds(block.Words[first].Start, block.Words[date.LastWord].End);
        for (var i = 0; i < days.Count && days[i] != AnotherDate; i++)
        {
            if (!Check(context, block, date with { Day = days[i] }, weekdays[i], dates, span))
                break;
        }
        return date.LastWord;
    }

    private static bool Check(DocumentAnalysisContext context, Block block, WrittenDate date, DayOfWeek weekday, PossibleDates dates, TextSpan span)
    {
        if (dates.Fits(block, date, weekday, out var meant))
            return true;
        // A bracket that opens in the stretch closes in it.
        var text = block.Prose.Text;
        if (span.End < text.Length && text[span.End] == ')' && text.AsSpan(span.Start, span.Length).Contains('('))
            span = TextSpan.FromBounds(span.Start, span.End + 1);
        context.Report(block, span, new DiagnosticDetails { Arguments = [new MessageArgument("fact", Describe(date, weekday, meant))] });
        return false;
    }

    private static string Describe(WrittenDate date, DayOfWeek weekday, DateOnly? meant)
    {
        if (meant is not { } day)
            return string.Create(CultureInfo.InvariantCulture, $"{MonthName.Of(date.Month)}{(date.Year > 0 ? $" {date.Year}" : "")} has no day {date.Day}");
        var distance = (((int)weekday - (int)day.DayOfWeek + 10) % 7) - 3;
        var nearest = day.AddDays(distance);
        return string.Create(CultureInfo.InvariantCulture,
            $"{MonthName.Of(day.Month)} {day.Day}, {day.Year}, is a {day.DayOfWeek}, and the nearest {weekday} is {MonthName.Of(nearest.Month)} {nearest.Day}");
    }

    private static bool TryReadWeekday(ReadOnlySpan<char> text, Block block, int index, out DayOfWeek weekday)
    {
        var word = block.Words[index];
        if (!Weekday.TryRead(text.Slice(word.Start, word.Length), out weekday))
            return false;
        return word.Length > LongestShortForm || index == 0 || !char.IsUpper(text[block.Words[index - 1].Start]) || text[block.Words[index - 1].End] != ' ';
    }

    private static bool TryReadNextWeekday(DateReader reader, ReadOnlySpan<char> text, Block block, int index, out int next, out DayOfWeek weekday)
    {
        weekday = default;
        next = index + 1;
        if (next < block.Words.Length && Connectors.Contains(block.Prose, block.Words[next]))
            next++;
        else if (reader.After(index).Trim() is not ("-" or "–" or "—" or "," or "&" or "/"))
            return false;
        return next < block.Words.Length && TryReadWeekday(text, block, next, out weekday);
    }

    // "Tuesday, March 3", "Tues., Mar. 3", "Tuesday evening (3 March)", "Tuesday the 3rd of March"
    private static bool TryFindDateAfter(DateReader reader, Block block, int index, out WrittenDate date)
    {
        date = default;
        var isShort = block.Words[index].Length <= LongestShortForm;
        for (var next = index + 1; next < block.Words.Length && next <= index + 3; next++)
        {
            if (!IsGap(reader.After(next - 1), isShort && next == index + 1))
                return false;
            if (reader.TryRead(next, out date))
                return true;
            if (!PartsOfDay.Contains(block.Prose, block.Words[next]))
                return false;
        }
        return false;
    }

    private static bool IsGap(ReadOnlySpan<char> between, bool mayHaveStop)
    {
        if (mayHaveStop)
            between = between.TrimStart('.');
        between = between.TrimStart(',');
        return between.Length is > 0 and <= 3 && char.IsWhiteSpace(between[0]) && between.TrimEnd("([").IsWhiteSpace();
    }

    // "March 2 and 3", "March 2-5, 2015": the days, with the year that comes after them.
    private static List<int> FollowingDays(DateReader reader, Block block, ref WrittenDate date)
    {
        var days = new List<int> { date.Day };
        while (date.Year == 0 && date.LastWord + 1 < block.Words.Length)
        {
            var next = date.LastWord + 1;
            if (Connectors.Contains(block.Prose, block.Words[next]))
                next++;
            else if (reader.After(date.LastWord).Trim() is not ("-" or "–" or "—" or "," or "&" or "/"))
                break;
            if (!reader.TryReadDay(next, out var day))
            {
                // "March 30 - April 2": the end of the stretch is another date.
                if (reader.TryRead(next, out _))
                    days.Add(AnotherDate);
                break;
            }
            days.Add(day);
            date = date with { LastWord = next };
        }
        if (days.Count > 1 && date.Year == 0 && reader.After(date.LastWord) is ", " or " " && reader.TryReadYear(date.LastWord + 1, out var year))
            date = date with { Year = year, LastWord = date.LastWord + 1 };
        return days;
    }

    // "March 3 (Tuesday)", "March 3, 2015, was a Tuesday": the second says nothing without a year, as birthdays and holidays come back.
    private static bool TryReadDateBefore(DateReader reader, ReadOnlySpan<char> text, Block block, int index, out WrittenDate date)
    {
        date = default;
        if (index == 0)
            return false;
        if (reader.After(index - 1) is " (" or "\n(")
            return reader.After(index).TrimStart('.').StartsWith(')') && TryReadDateEndingAt(reader, index - 1, out date);
        var last = index - 1;
        if (!IsWord(text, block, last, "a"))
            return false;
        last--;
        if (IsWord(text, block, last, "on"))
            last--;
        if (last >= 0 && Copulas.Contains(block.Prose, block.Words[last]))
            last--;
        else if (last < 0 || reader.After(last) is not (", " or ",\n"))
            return false;
        return last >= 0 && TryReadDateEndingAt(reader, last, out date) && date.Year > 0;
    }

    private static bool IsWord(ReadOnlySpan<char> text, Block block, int index, string word) =>
        index >= 0 && text.Slice(block.Words[index].Start, block.Words[index].Length).SequenceEqual(word);

    private static bool TryReadDateEndingAt(DateReader reader, int last, out WrittenDate date)
    {
        for (var first = Math.Max(0, last - LongestDate + 1); first < last; first++)
        {
            if (reader.TryRead(first, out date) && date.LastWord == last)
                return true;
        }
        date = default;
        return false;
    }
}

using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Finds dates with a year and without a weekday that no calendar has: "Sept. 31, 2015", "on 30 February 2015". Stateless and thread-safe.</summary>
internal static class ImpossibleDate
{
    // Russia and Greece kept the Julian calendar until then, with a leap day in 1900.
    private const int LastJulianYear = 1923;

    // As far as a date and its weekday can be from each other.
    private const int Beside = 4;

    private static readonly WordSet Prepositions = new(["on", "by", "from", "since", "until"]);

    public static void Analyze(DocumentAnalysisContext context, Block block)
    {
        if (!block.Prose.Text.AsSpan().ContainsAnyInRange('0', '9'))
            return;
        var text = block.MaskedText;
        var words = block.Words;
        var reader = new DateReader(text, words);
        for (var i = 0; i < words.Length; i++)
        {
            // "29", "30th": what every month has is never wrong.
            if (words[i].Length is not (2 or 4) || text[words[i].Start] is not ('2' or '3') || !reader.TryReadDay(i, out var day) || day < 29 || !TryReadAround(reader, block, i, out var date))
                continue;
            if (date.Year <= 0 || date.In(date.Year) is not null || (date.Day == 29 && date.Year <= LastJulianYear) || HasWeekday(block, date))
                continue;
            var span = TextSpan.FromBounds(block.Words[date.FirstWord].Start, block.Words[date.LastWord].End);
            var fact = string.Create(CultureInfo.InvariantCulture, $"{MonthName.Of(date.Month)} {date.Year} has no day {date.Day}");
            context.Report(block, span, new DiagnosticDetails { Arguments = [new MessageArgument("fact", fact)] });
        }
    }

    // "Issue 31 June 2015" is no date; the day comes first only behind a preposition.
    private static bool TryReadAround(DateReader reader, Block block, int index, out WrittenDate date)
    {
        date = default;
        if (index == 0)
            return false;
        var before = block.Words[index - 1];
        if (MonthName.TryRead(block.Prose.Text.AsSpan(before.Start, before.Length), out _))
            return reader.TryRead(index - 1, out date);
        return Prepositions.Contains(block.Prose, before) && reader.After(index) is not "/" && reader.TryRead(index, out date);
    }

    // The weekday's own finding says the same.
    private static bool HasWeekday(Block block, WrittenDate date)
    {
        for (var i = Math.Max(0, date.FirstWord - Beside); i < Math.Min(block.Words.Length, date.LastWord + Beside); i++)
        {
            if (Weekday.TryRead(block.Prose.Text.AsSpan(block.Words[i].Start, block.Words[i].Length), out _))
                return true;
        }
        return false;
    }
}

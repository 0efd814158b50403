using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.ValeConformance.Alerts;

/// <summary>An alert that only one of the two has, and why.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="IsMissing">True when only Vale has it.</param>
/// <param name="Kind">Why.</param>
internal sealed record AlertDifference(ValeAlert Alert, bool IsMissing, DifferenceKind Kind)
{
    /// <summary>Explains every difference of a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="vale">All of Vale's alerts.</param>
    /// <param name="sources">The articles by their names.</param>
    public static ImmutableArray<AlertDifference> Explain(AlertComparison comparison, IReadOnlyCollection<ValeAlert> vale, IReadOnlyDictionary<string, SourceText> sources)
    {
        var anywhere = comparison.Missing.CountBy(WithoutLine).ToDictionary();
        var extra = comparison.Extra.CountBy(WithoutLine).ToDictionary();
        var kept = vale.Select(WithoutLine).ToHashSet();
        var byPlace = vale.ToLookup(a => (a.File, a.Line, a.Rule));
        var result = ImmutableArray.CreateBuilder<AlertDifference>();
        foreach (var alert in comparison.Missing)
        {
            var kind = Take(extra, alert) ? DifferenceKind.OtherPlace
                : byPlace[(alert.File, alert.Line, alert.Rule)].Any(other => other != alert && IsSameAgain(other, alert)) ? DifferenceKind.Twice
                : IsBesideTemplateCode(alert, sources[alert.File]) ? DifferenceKind.TemplateCode
                : DifferenceKind.Unexplained;
            result.Add(new AlertDifference(alert, IsMissing: true, kind));
        }
        foreach (var alert in comparison.Extra)
        {
            var kind = Take(anywhere, alert) ? DifferenceKind.OtherPlace
                : alert.IsSentenceElsewhere ? DifferenceKind.SentenceElsewhere
                : kept.Contains(WithoutLine(alert)) ? DifferenceKind.Dropped
                : DifferenceKind.Unexplained;
            result.Add(new AlertDifference(alert, IsMissing: false, kind));
        }
        return result.ToImmutable();
    }

    public static string Describe(DifferenceKind kind) => kind switch
    {
        DifferenceKind.OtherPlace => "on another line: Vale searches for the words, EditLint knows their place",
        DifferenceKind.Dropped => "dropped by Vale, whose search put the same words of the same rule on one place",
        DifferenceKind.Twice => "twice in Vale: once for the paragraph and once for the sentence",
        DifferenceKind.SentenceElsewhere => "in a sentence of a list item, a quotation, a heading or a cell: Vale has no sentences there",
        DifferenceKind.TemplateCode => "beside template code, which Vale takes for prose",
        _ => "unexplained",
    };

    public override string ToString() => $"{(IsMissing ? '-' : '+')} {Alert} ({Kind})";

    private static (string File, string Rule, string Match) WithoutLine(ValeAlert alert) => (alert.File, alert.Rule, alert.Match);

    private static bool Take(Dictionary<(string File, string Rule, string Match), int> counts, ValeAlert alert)
    {
        var key = WithoutLine(alert);
        if (counts.GetValueOrDefault(key) is not (> 0 and var count))
            return false;
        counts[key] = count - 1;
        return true;
    }

    // For the paragraph a match may begin with the blank that is no part of the sentence; the search may then put the two on different places.
    private static bool IsSameAgain(ValeAlert a, ValeAlert b) =>
        (a.First <= b.Last && b.First <= a.Last) || (a.Match == b.Match && a.Last - a.First != b.Last - b.First);

    // In the same paragraph, that is, between the same blank lines.
    private static bool IsBesideTemplateCode(ValeAlert alert, SourceText source)
    {
        var first = alert.Line - 1;
        while (first > 0 && !source[source.GetLineSpan(first - 1)].IsWhiteSpace())
            first--;
        for (var line = first; line < source.LineCount; line++)
        {
            var text = source[source.GetLineSpan(line)];
            if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal))
                return true;
            if (text.IsWhiteSpace())
                return false;
        }
        return false;
    }
}

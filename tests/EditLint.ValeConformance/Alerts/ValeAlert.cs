using EditLint.Core.Diagnostics;

namespace EditLint.ValeConformance.Alerts;

/// <summary>An alert, whoever raised it.</summary>
/// <param name="File">The name of the article.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="First">The first column, from 1, in code points.</param>
/// <param name="Last">The last column, inclusive.</param>
/// <param name="Rule">The rule, as <c>Style.Name</c>.</param>
/// <param name="Match">The words found, runs of white space as one blank.</param>
internal sealed record ValeAlert(string File, int Line, int First, int Last, string Rule, string Match)
{
    /// <summary>True when a rule about sentences found it where Vale has none: in a list item, a quotation, a heading or a cell.</summary>
    public bool IsSentenceElsewhere { get; init; }

    /// <summary>What two alerts share that say the same of the same line.</summary>
    public (string File, int Line, string Rule, string Match) Key => (File, Line, Rule, Match);

    /// <summary>A finding as an alert.</summary>
    public static ValeAlert Of(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        var last = end.Line == start.Line ? end.Column - 1 : start.Column + diagnostic.Match.EnumerateRunes().Count() - 1;
        return new ValeAlert(diagnostic.Location.Source.Path, start.Line, start.Column, last, diagnostic.RuleId, ValeAlertFile.Normalize(diagnostic.Match));
    }

    public override string ToString() => $"{File}:{Line}:{First}-{Last} {Rule} \"{Match}\"";
}

using System.Globalization;
using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Auditing;

/// <summary>Writes audits for people: how often the rule speaks, what it finds most, and the sample in its lines.</summary>
internal sealed class AuditText(TextWriter output, AnsiStyle style, int width)
{
    private const int MatchWidth = 60;

    /// <summary>Writes the audit of one rule.</summary>
    public void Write(RuleAudit audit, AuditTotals totals, int seed)
    {
        output.WriteLine(style.Bold(audit.Rule.Id));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Count.Of(audit.Findings, "finding")} in {audit.FilesWithFindings} of {Count.Of(totals.Files, "file")} ({100 * totals.ShareOfFiles(audit.FilesWithFindings):0.0} %), {totals.PerThousandWords(audit.Findings):0.000} per 1000 words of {totals.Words}"));
        if (audit.Suppressed > 0)
            output.WriteLine($"{Count.Of(audit.Suppressed, "more finding")} silenced in the articles");
        WriteMatches(audit);
        WriteSample(audit, seed);
        output.WriteLine();
    }

    private void WriteMatches(RuleAudit audit)
    {
        var matches = audit.Matches.ToArray();
        if (matches.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine(style.Bold("Most often"));
        foreach (var (match, count) in matches)
        {
            var cells = DisplayText.Cells(match);
            output.WriteLine($"  {count,6}  {(cells.Count > MatchWidth ? DisplayText.Join(cells.Take(MatchWidth)) + "…" : DisplayText.Join(cells))}");
        }
    }

    private void WriteSample(RuleAudit audit, int seed)
    {
        Diagnostic[] sample = [.. audit.Sample];
        if (sample.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine(style.Bold(sample.Length == audit.Findings ? "All of them" : $"{sample.Length} of them, drawn by seed {seed}"));
        var frame = new SourceFrame(output, style, SourceFrame.GutterOf(sample.Select(d => d.Location)), width);
        foreach (var finding in sample)
        {
            output.WriteLine();
            frame.WriteArrow("-->", LocationText.Of(finding.Location));
            frame.Write(finding.Location, '^', underline => style.Severity(finding.Severity, underline));
            frame.WriteNote("message:", DisplayText.Visible(finding.Message));
        }
    }
}

using System.Globalization;
using EditLint.Core.Diagnostics;

namespace EditLint.Evaluation;

/// <summary>Prints an evaluation for people.</summary>
internal sealed class EvaluationReport(EvaluationResult evaluation, TextWriter output)
{
    private const int Context = 50;

    public void WriteTables()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{evaluation.Articles} articles, {evaluation.Words} words, seed {evaluation.Settings.Seed}"));
        if (!evaluation.Kinds.IsEmpty)
            WriteRecall();
        WriteClean();
    }

    /// <summary>Lists the findings of rules in the clean articles, each with its surroundings.</summary>
    public void WriteFindings(string rule)
    {
        foreach (var finding in evaluation.Findings.Where(f => f.RuleId.Contains(rule, StringComparison.OrdinalIgnoreCase)))
            output.WriteLine($"{Place(finding.Location)} {finding.RuleId}: {finding.Message}\n    {Surroundings(finding.Location)}");
    }

    /// <summary>Lists what was planted and not found.</summary>
    public void WriteMisses()
    {
        foreach (var kind in evaluation.Kinds)
        {
            foreach (var miss in kind.Misses)
                output.WriteLine($"missed {kind.Name} {Place(miss.Place)}\n    {Surroundings(miss.Place)}");
        }
    }

    private void WriteRecall()
    {
        output.WriteLine();
        output.WriteLine($"{"defect",-44} {"planted",8} {"found",8} {"recall",8} {"others",8}  found by");
        foreach (var kind in evaluation.Kinds)
        {
            var by = string.Join(", ", kind.FoundBy.OrderByDescending(r => r.Value).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key[(r.Key.IndexOf('.') + 1)..]} {r.Value}")));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Name,-44} {kind.Planted,8} {kind.Found,8} {100 * kind.Share,7:0.0}% {kind.Others,8}  {by}"));
        }
    }

    private void WriteClean()
    {
        output.WriteLine();
        output.WriteLine($"{"rule",-44} {"findings",8} {"per 1000",9}");
        var counts = evaluation.Findings.CountBy(f => f.RuleId).ToDictionary(StringComparer.Ordinal);
        foreach (var id in evaluation.Rules.Select(r => r.Id).Union(counts.Keys).Order(StringComparer.Ordinal))
            WriteCount(id, counts.GetValueOrDefault(id));
        WriteCount("all", evaluation.Findings.Length);
    }

    private void WriteCount(string name, int count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {count,8} {evaluation.PerThousandWords(count),9:0.0000}"));

    private static string Place(Location location) => $"{location.Source.Path}:{location.Start.Line}:{location.Start.Column}";

    private static string Surroundings(Location location)
    {
        var text = location.Source.Text;
        var start = Math.Max(0, location.Span.Start - Context);
        var end = Math.Min(text.Length, location.Span.End + Context);
        return $"{text[start..location.Span.Start]}[|{text[location.Span.Start..location.Span.End]}|]{text[location.Span.End..end]}".ReplaceLineEndings("⏎");
    }
}

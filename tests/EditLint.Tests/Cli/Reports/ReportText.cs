using EditLint.Cli.Reporters;
using EditLint.Core;

namespace EditLint.Tests.Cli.Reports;

/// <summary>What a reporter writes.</summary>
internal static class ReportText
{
    public static string Of(ReportFormat format, ReportOptions options, params LintResult[] results) => Of(output => ReporterFactory.Create(format, output, options), results);

    public static string Of(Func<TextWriter, IReporter> create, params LintResult[] results)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using (var reporter = create(output))
        {
            foreach (var result in results)
                reporter.Report(result);
            reporter.Finish(SummaryOf(results));
        }
        return output.ToString();
    }

    /// <summary>The same, as a run writes it that keeps what was rendered, in another order and in a file, and reads it in pieces of some bytes.</summary>
    public static string InPieces(ReportFormat format, ReportOptions options, int length, params LintResult[] results)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using (var reporter = ReporterFactory.Create(format, output, options))
        {
            var rendered = results.Reverse().Select(result =>
            {
                using var report = new MemoryStream();
                reporter.Render(result, report.Write);
                return report.ToArray();
            }).Reverse().ToList();
            foreach (var piece in rendered.SelectMany(r => r.Chunk(length)))
                reporter.Write(piece);
            reporter.Finish(SummaryOf(results));
        }
        return output.ToString();
    }

    public static LintSummary SummaryOf(params IEnumerable<LintResult> results) => results.Aggregate(LintSummary.Empty, (summary, result) => summary.Add(result));
}

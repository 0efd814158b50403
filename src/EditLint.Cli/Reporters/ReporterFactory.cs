namespace EditLint.Cli.Reporters;

/// <summary>Makes the reporter of a format.</summary>
internal static class ReporterFactory
{
    /// <param name="format">The format.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="options">How to write it.</param>
    public static IReporter Create(ReportFormat format, TextWriter output, ReportOptions options) => format switch
    {
        ReportFormat.Text => new TextReporter(output, options),
        ReportFormat.Concise => new ConciseReporter(output, options),
        ReportFormat.Json => new JsonReporter(output, options),
        ReportFormat.JsonLines => new JsonLinesReporter(output, options),
        ReportFormat.Sarif => new SarifReporter(output, options),
        ReportFormat.GitHub => new GitHubReporter(output, options),
        ReportFormat.GitLab => GitLabReport.Create(output, options),
        ReportFormat.JUnit => new JUnitReporter(output, options),
        ReportFormat.Checkstyle => new CheckstyleReporter(output, options),
        ReportFormat.Rdjson => RdjsonReport.Create(output, options),
        ReportFormat.Html => new HtmlReporter(output, options),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no reporter of this format."),
    };
}

namespace EditLint.Cli.Reporters;

/// <summary>The formats of a report.</summary>
internal enum ReportFormat
{
    Text,
    Concise,
    Json,
    JsonLines,
    Sarif,
    GitHub,
    GitLab,
    JUnit,
    Checkstyle,
    Rdjson,
    Html,
}

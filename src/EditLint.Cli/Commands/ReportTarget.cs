using EditLint.Cli.Reporters;

namespace EditLint.Cli.Commands;

/// <summary>A report that is asked for.</summary>
/// <param name="Format">Its format.</param>
/// <param name="File">The file to write it to, as it was given; null for standard output.</param>
internal sealed record ReportTarget(ReportFormat Format, string? File = null);

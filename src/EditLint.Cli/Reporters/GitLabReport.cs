using System.Text.Json;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The findings as GitLab's Code Quality reads them: an array, empty when there is none. GitLab compares fingerprints to tell new findings from old ones, and shows the
/// description alone, so that the rule stands in it. Columns in code points.
/// </summary>
internal sealed class GitLabReport(ReportOptions options)
{
    private readonly ReportPaths _paths = new(options, "CI_PROJECT_DIR");

    /// <summary>Makes the reporter.</summary>
    public static IReporter Create(TextWriter output, ReportOptions options) => new JsonListReporter(output, "[", "]", new GitLabReport(options).Write);

    private void Write(LintResult result, JsonPieces pieces, Utf8Sink take)
    {
        var path = _paths.Of(result.Source.Path);
        foreach (var finding in ReportedFinding.Of(result, path))
        {
            if (finding.State != FindingState.Reported || (finding.Diagnostic.FoldedInto is not null && !options.ShowFolded))
                continue;
            Write(finding, path, pieces.Json);
            pieces.End([ReportPieces.End], take);
        }
    }

    private static void Write(ReportedFinding finding, string path, Utf8JsonWriter json)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("description"u8, $"{diagnostic.RuleId}: {diagnostic.Message}");
        json.WriteString("check_name"u8, diagnostic.RuleId);
        json.WriteString("fingerprint"u8, finding.Fingerprint);
        json.WriteString("severity"u8, SeverityOf(diagnostic.Severity));
        json.WriteStartObject("location"u8);
        json.WriteString("path"u8, path);
        json.WriteStartObject("positions"u8);
        WritePosition("begin"u8, diagnostic.Location.Start, json);
        WritePosition("end"u8, diagnostic.Location.End, json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };

    private static void WritePosition(ReadOnlySpan<byte> name, TextLocation place, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line"u8, place.Line);
        json.WriteNumber("column"u8, place.Column);
        json.WriteEndObject();
    }
}

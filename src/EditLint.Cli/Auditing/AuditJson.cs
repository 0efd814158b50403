using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Auditing;

/// <summary>
/// Writes audits as one JSON object, version 1: the size of the archive, then for each rule the counts, what was found most often, and the sample. Offsets are
/// UTF-16 units from 0; lines and columns count from 1, columns in code points; ends are exclusive.
/// </summary>
internal static class AuditJson
{
    /// <summary>Writes the audits of one run.</summary>
    public static void Write(TextWriter output, IEnumerable<RuleAudit> audits, AuditTotals totals, int seed)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("files", totals.Files);
            json.WriteNumber("words", totals.Words);
            json.WriteNumber("seed", seed);
            json.WriteStartArray("rules");
            foreach (var audit in audits)
                Write(json, audit, totals);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, RuleAudit audit, AuditTotals totals)
    {
        json.WriteStartObject();
        json.WriteString("rule", audit.Rule.Id);
        json.WriteNumber("findings", audit.Findings);
        json.WriteNumber("suppressed", audit.Suppressed);
        json.WriteNumber("filesWithFindings", audit.FilesWithFindings);
        json.WriteNumber("perThousandWords", Math.Round(totals.PerThousandWords(audit.Findings), 4));
        json.WriteStartArray("matches");
        foreach (var (match, count) in audit.Matches)
        {
            json.WriteStartObject();
            json.WriteString("match", match);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sample");
        foreach (var finding in audit.Sample)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        var source = finding.Location.Source;
        var line = source.GetLineSpan(source.GetLinePosition(finding.Location.Span.Start).Line);
        json.WriteStartObject();
        json.WriteString("path", source.Path);
        json.WriteStartObject("range");
        Write(json, "start", finding.Location.Start);
        Write(json, "end", finding.Location.End);
        json.WriteEndObject();
        json.WriteString("match", finding.Match);
        json.WriteString("message", finding.Message);
        json.WriteString("line", source[line]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, TextLocation place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("offset", place.Offset);
        json.WriteEndObject();
    }
}

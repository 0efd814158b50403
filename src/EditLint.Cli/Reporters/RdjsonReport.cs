using System.Text.Json;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The findings in the Reviewdog Diagnostic Format, with fixes as suggestions that a reviewer can apply. Lines and columns count from 1, columns in bytes of UTF-8;
/// ends are exclusive. Paths are relative to the working folder, from which reviewdog takes them.
/// </summary>
internal sealed class RdjsonReport(ReportOptions options)
{
    /// <summary>The most text that a suggestion may replace: a reviewer sees all of it.</summary>
    private const int MostReplaced = 4000;

    private readonly ReportPaths _paths = new(options);

    /// <summary>Makes the reporter.</summary>
    public static IReporter Create(TextWriter output, ReportOptions options) =>
        new JsonListReporter(output, """{"source":{"name":"editlint"},"diagnostics":[""", "]}", new RdjsonReport(options).Write);

    private void Write(LintResult result, JsonPieces pieces, Utf8Sink take)
    {
        var columns = new Utf8Columns();
        foreach (var diagnostic in result.Diagnostics.Where(d => d.FoldedInto is null || options.ShowFolded))
        {
            Write(diagnostic, columns, pieces.Json);
            pieces.End([ReportPieces.End], take);
        }
    }

    private void Write(Diagnostic diagnostic, Utf8Columns columns, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, diagnostic.Message);
        WriteLocation(diagnostic.Location, FindingPlace.Has(diagnostic), columns, json);
        json.WriteString("severity"u8, diagnostic.Severity switch { Severity.Error => "ERROR"u8, Severity.Warning => "WARNING"u8, _ => "INFO"u8 });
        json.WriteStartObject("code"u8);
        json.WriteString("value"u8, diagnostic.RuleId);
        if (RuleDocs.Link(diagnostic.Descriptor) is { } link)
            json.WriteString("url"u8, link);
        json.WriteEndObject();
        WriteSuggestions(diagnostic, columns, json);
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("related_locations"u8);
            foreach (var related in diagnostic.Related)
            {
                json.WriteStartObject();
                json.WriteString("message"u8, related.Message);
                WriteLocation(related.Location, hasRange: true, columns, json);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteLocation(Location location, bool hasRange, Utf8Columns columns, Utf8JsonWriter json)
    {
        json.WriteStartObject("location"u8);
        json.WriteString("path"u8, _paths.Of(location.Source.Path));
        if (hasRange)
            WriteRange(location, columns, json);
        json.WriteEndObject();
    }

    // A suggestion has one range, and one that does half of a fix would do harm: several changes become one, with what stands between them.
    private static void WriteSuggestions(Diagnostic diagnostic, Utf8Columns columns, Utf8JsonWriter json)
    {
        var source = diagnostic.Location.Source;
        var fixes = diagnostic.Fixes.Select(f => (f.Changes, Span: TextSpan.FromBounds(f.Changes[0].Span.Start, f.Changes[^1].Span.End))).Where(f => f.Span.Length <= MostReplaced).ToList();
        if (fixes.Count == 0)
            return;
        json.WriteStartArray("suggestions"u8);
        foreach (var (changes, span) in fixes)
        {
            json.WriteStartObject();
            WriteRange(new Location(source, span), columns, json);
            var text = new System.Text.StringBuilder();
            var position = span.Start;
            foreach (var change in changes)
            {
                text.Append(source.Text, position, change.Span.Start - position).Append(change.NewText);
                position = change.Span.End;
            }
            json.WriteString("text"u8, text.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRange(Location location, Utf8Columns columns, Utf8JsonWriter json)
    {
        json.WriteStartObject("range"u8);
        WritePosition("start"u8, columns.Of(location.Source, location.Span.Start), json);
        WritePosition("end"u8, columns.Of(location.Source, location.Span.End), json);
        json.WriteEndObject();
    }

    private static void WritePosition(ReadOnlySpan<byte> name, (int Line, int Column) place, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line"u8, place.Line);
        json.WriteNumber("column"u8, place.Column);
        json.WriteEndObject();
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The findings as one JSON object, version 1: every file with its diagnostics, then the numbers. Offsets are UTF-16 units from 0,
/// lines and columns count from 1, columns in code points; ends are exclusive. Written piece by piece, so that memory stays flat.
/// </summary>
internal sealed class JsonReporter : IReporter
{
    private const int FlushSize = 1 << 16;

    private readonly TextWriter _output;
    private readonly ReportOptions _options;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonReporter(TextWriter output, ReportOptions options)
    {
        _output = output;
        _options = options;
        // The report is read by programs, never pasted into a page, so quotation marks and accents may stand as they are.
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        _json.WriteStartArray("files");
    }

    public void Report(LintResult result)
    {
        _json.WriteStartObject();
        _json.WriteString("path", result.Source.Path);
        _json.WriteStartArray("diagnostics");
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.FoldedInto is null || _options.ShowFolded)
                Write(diagnostic);
            if (_buffer.WrittenCount + _json.BytesPending > FlushSize)
                Flush();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
    }

    public void Finish(LintSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("files", summary.Files);
        _json.WriteNumber("errors", summary.Errors);
        _json.WriteNumber("warnings", summary.Warnings);
        _json.WriteNumber("suggestions", summary.Suggestions);
        _json.WriteEndObject();
        _json.WriteEndObject();
        Flush();
        _output.WriteLine();
    }

    public void Dispose() => _json.Dispose();

    private void Write(Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        _json.WriteString("rule", diagnostic.RuleId);
        _json.WriteString("severity", SeverityName.Of(diagnostic.Severity));
        _json.WriteString("message", diagnostic.Message);
        _json.WriteString("match", diagnostic.Match);
        WriteRange(diagnostic.Location);
        _json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            _json.WriteStartObject();
            _json.WriteString("message", related.Message);
            _json.WriteString("path", related.Location.Source.Path);
            WriteRange(related.Location);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        WriteFixes(diagnostic.Location.Source, diagnostic.Fixes);
        if (diagnostic.FoldedInto is { } original)
        {
            _json.WriteStartObject("foldedInto");
            _json.WriteString("rule", original.RuleId);
            _json.WriteString("path", original.Location.Source.Path);
            WriteRange(original.Location);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }

    private void WriteFixes(SourceText source, ImmutableArray<CodeFix> fixes)
    {
        _json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            _json.WriteStartObject();
            _json.WriteString("title", fix.Title);
            _json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "review");
            _json.WriteStartArray("edits");
            foreach (var change in fix.Changes)
            {
                _json.WriteStartObject();
                WriteRange(new Location(source, change.Span));
                _json.WriteString("text", change.NewText);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteRange(Location location)
    {
        _json.WriteStartObject("range");
        WritePlace("start", location.Start);
        WritePlace("end", location.End);
        _json.WriteEndObject();
    }

    private void WritePlace(string name, TextLocation place)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("line", place.Line);
        _json.WriteNumber("column", place.Column);
        _json.WriteNumber("offset", place.Offset);
        _json.WriteEndObject();
    }

    private void Flush()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}

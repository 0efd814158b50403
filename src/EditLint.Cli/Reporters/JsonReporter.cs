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

    // What is written in UTF-8 anyway needs no way through UTF-16; null for a writer of another kind.
    private readonly Stream? _bytes;

    public JsonReporter(TextWriter output, ReportOptions options)
    {
        _output = output;
        _bytes = output is StreamWriter { Encoding: UTF8Encoding } writer ? writer.BaseStream : null;
        _options = options;
        // The report is read by programs, never pasted into a page, so quotation marks and accents may stand as they are.
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n", SkipValidation = true });
        _json.WriteStartObject();
        _json.WriteNumber(Names.Version, 1);
        _json.WriteStartArray(Names.Files);
    }

    public void Report(LintResult result)
    {
        _json.WriteStartObject();
        _json.WriteString(Names.Path, result.Source.Path);
        _json.WriteStartArray(Names.Diagnostics);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.FoldedInto is null || _options.ShowFolded)
                Write(diagnostic);
            if (_buffer.WrittenCount + _json.BytesPending > FlushSize)
                Flush();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        if (_bytes is null)
            Flush();
    }

    public void Finish(LintSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject(Names.Summary);
        _json.WriteNumber(Names.Files, summary.Files);
        _json.WriteNumber(Names.Errors, summary.Errors);
        _json.WriteNumber(Names.Warnings, summary.Warnings);
        _json.WriteNumber(Names.Suggestions, summary.Suggestions);
        _json.WriteEndObject();
        _json.WriteEndObject();
        Flush();
        _output.WriteLine();
    }

    public void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    private void Write(Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        _json.WriteString(Names.Rule, diagnostic.RuleId);
        _json.WriteString(Names.Severity, SeverityName.Of(diagnostic.Severity));
        _json.WriteString(Names.Message, diagnostic.Message);
        _json.WriteString(Names.Match, diagnostic.Match);
        WriteRange(diagnostic.Location);
        _json.WriteStartArray(Names.Related);
        foreach (var related in diagnostic.Related)
        {
            _json.WriteStartObject();
            _json.WriteString(Names.Message, related.Message);
            _json.WriteString(Names.Path, related.Location.Source.Path);
            WriteRange(related.Location);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        WriteFixes(diagnostic.Location.Source, diagnostic.Fixes);
        if (diagnostic.FoldedInto is { } original)
        {
            _json.WriteStartObject(Names.FoldedInto);
            _json.WriteString(Names.Rule, original.RuleId);
            _json.WriteString(Names.Path, original.Location.Source.Path);
            WriteRange(original.Location);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }

    private void WriteFixes(SourceText source, ImmutableArray<CodeFix> fixes)
    {
        _json.WriteStartArray(Names.Fixes);
        foreach (var fix in fixes)
        {
            _json.WriteStartObject();
            _json.WriteString(Names.Title, fix.Title);
            _json.WriteString(Names.Safety, fix.Safety == FixSafety.Safe ? "safe" : "review");
            _json.WriteStartArray(Names.Edits);
            foreach (var change in fix.Changes)
            {
                _json.WriteStartObject();
                WriteRange(new Location(source, change.Span));
                _json.WriteString(Names.Text, change.NewText);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteRange(Location location)
    {
        _json.WriteStartObject(Names.Range);
        WritePlace(Names.Start, location.Start);
        WritePlace(Names.End, location.End);
        _json.WriteEndObject();
    }

    private void WritePlace(JsonEncodedText name, TextLocation place)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber(Names.Line, place.Line);
        _json.WriteNumber(Names.Column, place.Column);
        _json.WriteNumber(Names.Offset, place.Offset);
        _json.WriteEndObject();
    }

    private void Flush()
    {
        _json.Flush();
        if (_bytes is null)
        {
            _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        }
        else if (_buffer.WrittenCount > 0)
        {
            _output.Flush();
            _bytes.Write(_buffer.WrittenSpan);
        }
        _buffer.ResetWrittenCount();
    }

    // Names are escaped once, not with each finding.
    private static class Names
    {
        public static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");
        public static readonly JsonEncodedText Diagnostics = JsonEncodedText.Encode("diagnostics");
        public static readonly JsonEncodedText Edits = JsonEncodedText.Encode("edits");
        public static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
        public static readonly JsonEncodedText Errors = JsonEncodedText.Encode("errors");
        public static readonly JsonEncodedText Files = JsonEncodedText.Encode("files");
        public static readonly JsonEncodedText Fixes = JsonEncodedText.Encode("fixes");
        public static readonly JsonEncodedText FoldedInto = JsonEncodedText.Encode("foldedInto");
        public static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
        public static readonly JsonEncodedText Match = JsonEncodedText.Encode("match");
        public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
        public static readonly JsonEncodedText Offset = JsonEncodedText.Encode("offset");
        public static readonly JsonEncodedText Path = JsonEncodedText.Encode("path");
        public static readonly JsonEncodedText Range = JsonEncodedText.Encode("range");
        public static readonly JsonEncodedText Related = JsonEncodedText.Encode("related");
        public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
        public static readonly JsonEncodedText Safety = JsonEncodedText.Encode("safety");
        public static readonly JsonEncodedText Severity = JsonEncodedText.Encode("severity");
        public static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
        public static readonly JsonEncodedText Suggestions = JsonEncodedText.Encode("suggestions");
        public static readonly JsonEncodedText Summary = JsonEncodedText.Encode("summary");
        public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
        public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
        public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
        public static readonly JsonEncodedText Warnings = JsonEncodedText.Encode("warnings");
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Writes the findings of one file as an item of the array that <see cref="JsonReporter"/> writes, with the comma before it. Used by one thread at a time.</summary>
internal sealed class JsonResultWriter : IDisposable
{
    private const int ChunkSize = 1 << 16;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonResultWriter()
    {
        // The report is read by programs, never pasted into a page, so quotation marks and accents may stand as they are.
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n", SkipValidation = true });
        // What stands around the item, so that the item is indented as it should be; the report has that already.
        _json.WriteStartObject();
        _json.WriteStartArray(Names.Files);
        _json.WriteNullValue();
        _json.Flush();
        _buffer.ResetWrittenCount();
    }

    /// <summary>Writes a result piece by piece, so that memory stays flat.</summary>
    /// <param name="result">The result.</param>
    /// <param name="showFolded">True to write findings that repeat another as well.</param>
    /// <param name="take">Takes the pieces.</param>
    public void Write(LintResult result, bool showFolded, Utf8Sink take)
    {
        _json.WriteStartObject();
        _json.WriteString(Names.Path, result.Source.Path);
        _json.WriteStartArray(Names.Diagnostics);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.FoldedInto is null || showFolded)
                Write(diagnostic);
            if (_buffer.WrittenCount + _json.BytesPending > ChunkSize)
                Pass(take);
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        Pass(take);
    }

    public void Dispose() => _json.Dispose();

    private void Pass(Utf8Sink take)
    {
        _json.Flush();
        take(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
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

    // Names are escaped once, not with each finding.
    private static class Names
    {
        public static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");
        public static readonly JsonEncodedText Diagnostics = JsonEncodedText.Encode("diagnostics");
        public static readonly JsonEncodedText Edits = JsonEncodedText.Encode("edits");
        public static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
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
        public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
        public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>Writes the findings of one file as an item of the array that <see cref="JsonReporter"/> writes, with the comma before it. Used by one thread at a time.</summary>
internal sealed class JsonResultWriter : IDisposable
{
    private const int ChunkSize = 1 << 16;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly JsonFindingWriter _finding;

    public JsonResultWriter()
    {
        // The report is read by programs, never pasted into a page, so quotation marks and accents may stand as they are.
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n", SkipValidation = true });
        _finding = new JsonFindingWriter(_json);
        // What stands around the item, so that the item is indented as it should be; the report has that already.
        _json.WriteStartObject();
        _json.WriteStartArray(JsonNames.Files);
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
        _json.WriteString(JsonNames.Path, result.Source.Path);
        _json.WriteStartArray(JsonNames.Diagnostics);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.FoldedInto is null || showFolded)
            {
                _json.WriteStartObject();
                _finding.WriteProperties(diagnostic);
                _json.WriteEndObject();
            }
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
}

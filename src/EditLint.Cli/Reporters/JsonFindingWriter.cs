using System.Collections.Immutable;
using System.Text.Json;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Writes findings as the formats of EditLint's own have them. Used by one thread at a time.</summary>
internal sealed class JsonFindingWriter(Utf8JsonWriter json)
{
    /// <summary>Writes what is said of a finding as properties of the object that was begun.</summary>
    public void WriteProperties(Diagnostic diagnostic)
    {
        json.WriteString(JsonNames.Rule, diagnostic.RuleId);
        json.WriteString(JsonNames.Severity, SeverityName.Of(diagnostic.Severity));
        json.WriteString(JsonNames.Message, diagnostic.Message);
        json.WriteString(JsonNames.Match, diagnostic.Match);
        WriteRange(diagnostic.Location);
        json.WriteStartArray(JsonNames.Related);
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString(JsonNames.Message, related.Message);
            json.WriteString(JsonNames.Path, related.Location.Source.Path);
            WriteRange(related.Location);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteFixes(diagnostic.Location.Source, diagnostic.Fixes);
        if (diagnostic.FoldedInto is { } original)
        {
            json.WriteStartObject(JsonNames.FoldedInto);
            json.WriteString(JsonNames.Rule, original.RuleId);
            json.WriteString(JsonNames.Path, original.Location.Source.Path);
            WriteRange(original.Location);
            json.WriteEndObject();
        }
    }

    private void WriteFixes(SourceText source, ImmutableArray<CodeFix> fixes)
    {
        json.WriteStartArray(JsonNames.Fixes);
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            json.WriteString(JsonNames.Title, fix.Title);
            json.WriteString(JsonNames.Safety, fix.Safety == FixSafety.Safe ? "safe" : "review");
            json.WriteStartArray(JsonNames.Edits);
            foreach (var change in fix.Changes)
            {
                json.WriteStartObject();
                WriteRange(new Location(source, change.Span));
                json.WriteString(JsonNames.Text, change.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteRange(Location location)
    {
        json.WriteStartObject(JsonNames.Range);
        WritePlace(JsonNames.Start, location.Start);
        WritePlace(JsonNames.End, location.End);
        json.WriteEndObject();
    }

    private void WritePlace(JsonEncodedText name, TextLocation place)
    {
        json.WriteStartObject(name);
        json.WriteNumber(JsonNames.Line, place.Line);
        json.WriteNumber(JsonNames.Column, place.Column);
        json.WriteNumber(JsonNames.Offset, place.Offset);
        json.WriteEndObject();
    }
}

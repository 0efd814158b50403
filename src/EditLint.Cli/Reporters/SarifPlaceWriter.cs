using System.Text.Json;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Writes places for SARIF: lines and columns from 1, columns and offsets in UTF-16 units, ends exclusive. Used by one thread at a time.</summary>
internal sealed class SarifPlaceWriter(Utf8JsonWriter json, ReportPaths paths)
{
    /// <summary>What the report calls the folder that its paths are relative to.</summary>
    public const string RootId = "%SRCROOT%";

    /// <summary>A longer text is not repeated in the report.</summary>
    private const int LongestSnippet = 1000;

    private string? _path;
    private string _uri = "";
    private bool _isRelative;

    /// <summary>Writes a location object.</summary>
    /// <param name="location">The place.</param>
    /// <param name="id">A number by which a message may speak of it, or null.</param>
    /// <param name="message">What it is, or null.</param>
    /// <param name="hasRegion">False for something that is true of the file as a whole.</param>
    public void Write(Location location, int? id = null, string? message = null, bool hasRegion = true)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id"u8, number);
        json.WriteStartObject("physicalLocation"u8);
        WriteArtifact(location.Source);
        if (hasRegion)
            WriteRegion("region"u8, location, hasSnippet: true);
        json.WriteEndObject();
        if (message is not null)
        {
            json.WriteStartObject("message"u8);
            json.WriteString("text"u8, message);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>Writes the property that names a file.</summary>
    public void WriteArtifact(SourceText source)
    {
        // Nearly all places of a result are in one file.
        if (_path != source.Path)
        {
            var name = paths.Of(source.Path);
            (_path, _uri, _isRelative) = (source.Path, ReportPaths.ToUri(name), !ReportPaths.IsAbsolute(name));
        }
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, _uri);
        if (_isRelative)
            json.WriteString("uriBaseId"u8, RootId);
        json.WriteEndObject();
    }

    /// <summary>Writes a property that is a region.</summary>
    public void WriteRegion(ReadOnlySpan<byte> name, Location location, bool hasSnippet)
    {
        var span = location.Span;
        var start = location.Source.GetLinePosition(span.Start);
        var end = location.Source.GetLinePosition(span.End);
        json.WriteStartObject(name);
        json.WriteNumber("startLine"u8, start.Line + 1);
        json.WriteNumber("startColumn"u8, start.Character + 1);
        json.WriteNumber("endLine"u8, end.Line + 1);
        json.WriteNumber("endColumn"u8, end.Character + 1);
        json.WriteNumber("charOffset"u8, span.Start);
        json.WriteNumber("charLength"u8, span.Length);
        if (hasSnippet && span.Length is > 0 and <= LongestSnippet)
        {
            json.WriteStartObject("snippet"u8);
            json.WriteString("text"u8, location.Source[span]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}

using System.Text.Json;
using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>Writes the findings of one file as SARIF results, and what went wrong as notifications, each a piece for <see cref="ReportPieces"/>. Used by one thread at a time.</summary>
internal sealed class SarifResultWriter : IDisposable
{
    /// <summary>The first byte of a piece that is a result.</summary>
    public const byte Result = (byte)'r';

    /// <summary>The first byte of a piece that is a notification.</summary>
    public const byte Notification = (byte)'n';

    private readonly JsonPieces _pieces = new();
    private readonly Utf8JsonWriter _json;
    private readonly SarifPlaceWriter _places;
    private readonly SarifRules _rules;
    private readonly ReportPaths _paths;
    private readonly ReportOptions _options;

    public SarifResultWriter(SarifRules rules, ReportPaths paths, ReportOptions options)
    {
        _json = _pieces.Json;
        _places = new SarifPlaceWriter(_json, paths);
        _rules = rules;
        _paths = paths;
        _options = options;
    }

    public void Write(LintResult result, Utf8Sink take)
    {
        GitHubLineHashes? hashes = null;
        foreach (var finding in ReportedFinding.Of(result, _paths.Of(result.Source.Path)))
        {
            if (finding.Diagnostic.FoldedInto is not null && !_options.ShowFolded)
                continue;
            if (finding.Diagnostic.Descriptor.IsToolError)
            {
                _pieces.Begin([Notification]);
                WriteNotification(finding.Diagnostic);
            }
            else
            {
                _pieces.Begin([Result]);
                hashes ??= GitHubLineHashes.Of(result.Source);
                WriteResult(finding, hashes);
            }
            _pieces.End([ReportPieces.End], take);
        }
        _pieces.Pass(take);
    }

    public void Dispose() => _pieces.Dispose();

    private void WriteResult(ReportedFinding finding, GitHubLineHashes? hashes)
    {
        var diagnostic = finding.Diagnostic;
        _json.WriteStartObject();
        _json.WriteString("ruleId"u8, diagnostic.RuleId);
        if (_rules.IndexOf(diagnostic.RuleId) is { } index)
            _json.WriteNumber("ruleIndex"u8, index);
        _json.WriteString("level"u8, SarifRules.LevelOf(diagnostic.Severity));
        WriteMessage("message"u8, diagnostic.Message);
        _json.WriteStartArray("locations"u8);
        _places.Write(diagnostic.Location);
        _json.WriteEndArray();
        WriteRelated(diagnostic);
        _json.WriteStartObject("partialFingerprints"u8);
        _json.WriteString("editlint/v1"u8, finding.Fingerprint);
        if (hashes is not null)
            _json.WriteString("primaryLocationLineHash"u8, hashes[diagnostic.Location.Start.Line - 1]);
        _json.WriteEndObject();
        WriteFixes(diagnostic);
        WriteSuppression(finding.Suppression);
        if (_options.HasBaseline)
            _json.WriteString("baselineState"u8, finding.State == FindingState.Baselined ? "unchanged"u8 : "new"u8);
        _json.WriteEndObject();
    }

    // The message of a failed rule begins with its name.
    private void WriteNotification(Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        WriteReference("descriptor"u8, diagnostic.RuleId, null);
        if (diagnostic.Descriptor.Id == ToolDescriptors.RuleFailure.Id && diagnostic.Message.Split(' ', 2)[0] is var rule && _rules.IndexOf(rule) is { } index)
            WriteReference("associatedRule"u8, rule, index);
        _json.WriteString("level"u8, SarifRules.LevelOf(diagnostic.Severity));
        WriteMessage("message"u8, diagnostic.Message);
        _json.WriteStartArray("locations"u8);
        _places.Write(diagnostic.Location, hasRegion: diagnostic.Location.Span.End > 0);
        foreach (var related in diagnostic.Related)
            _places.Write(related.Location, message: related.Message);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteReference(ReadOnlySpan<byte> name, string id, int? index)
    {
        _json.WriteStartObject(name);
        _json.WriteString("id"u8, id);
        if (index is { } number)
            _json.WriteNumber("index"u8, number);
        _json.WriteEndObject();
    }

    private void WriteMessage(ReadOnlySpan<byte> name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text"u8, text);
        _json.WriteEndObject();
    }

    private void WriteRelated(Diagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty && diagnostic.FoldedInto is null)
            return;
        _json.WriteStartArray("relatedLocations"u8);
        var id = 0;
        foreach (var related in diagnostic.Related)
            _places.Write(related.Location, ++id, related.Message);
        if (diagnostic.FoldedInto is { } original)
            _places.Write(original.Location, ++id, "the finding in the original, which this one repeats");
        _json.WriteEndArray();
    }

    private void WriteFixes(Diagnostic diagnostic)
    {
        if (diagnostic.Fixes.IsEmpty)
            return;
        _json.WriteStartArray("fixes"u8);
        foreach (var fix in diagnostic.Fixes)
        {
            _json.WriteStartObject();
            WriteMessage("description"u8, fix.Title);
            _json.WriteStartArray("artifactChanges"u8);
            _json.WriteStartObject();
            _places.WriteArtifact(diagnostic.Location.Source);
            _json.WriteStartArray("replacements"u8);
            foreach (var change in fix.Changes)
            {
                _json.WriteStartObject();
                _places.WriteRegion("deletedRegion"u8, new Location(diagnostic.Location.Source, change.Span), hasSnippet: false);
                WriteMessage("insertedContent"u8, change.NewText);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteStartObject("properties"u8);
            _json.WriteString("safety"u8, fix.Safety == FixSafety.Safe ? "safe"u8 : "review"u8);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteSuppression(SuppressedDiagnostic? suppressed)
    {
        if (suppressed is null)
            return;
        _json.WriteStartArray("suppressions"u8);
        _json.WriteStartObject();
        _json.WriteString("kind"u8, suppressed.IsInSource ? "inSource"u8 : "external"u8);
        _json.WriteString("status"u8, "accepted"u8);
        if (suppressed.Reason is { } reason)
            _json.WriteString("justification"u8, reason);
        _json.WritePropertyName("location"u8);
        _places.Write(suppressed.Origin);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }
}

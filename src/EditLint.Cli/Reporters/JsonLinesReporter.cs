using System.Collections.Concurrent;
using System.Text;
using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>
/// One JSON object a line, version 1, written while the run goes on: for each file a line of the kind <c>file</c>, clean ones too, then one of the kind <c>finding</c> for
/// each of its findings, with the same names and units as <see cref="JsonReporter"/> has, and at the end one of the kind <c>summary</c>: a report without it is cut.
/// </summary>
internal sealed class JsonLinesReporter(TextWriter output, ReportOptions options) : IReporter
{
    private readonly Utf8Output _utf8 = new(output);
    private readonly ConcurrentBag<JsonPieces> _idle = [];

    public void Render(LintResult result, Utf8Sink take)
    {
        if (!_idle.TryTake(out var pieces))
            pieces = new JsonPieces();
        var json = pieces.Json;
        var finding = new JsonFindingWriter(json);
        var findings = ReportedFinding.Of(result, result.Source.Path).Where(f => f.State == FindingState.Reported && (f.Diagnostic.FoldedInto is null || options.ShowFolded)).ToList();
        json.WriteStartObject();
        json.WriteString(JsonNames.Kind, "file"u8);
        json.WriteNumber("version"u8, 1);
        json.WriteString(JsonNames.Path, result.Source.Path);
        json.WriteNumber("findings"u8, findings.Count);
        json.WriteEndObject();
        pieces.End("\n"u8, take);
        foreach (var (diagnostic, fingerprint, _, _) in findings)
        {
            json.WriteStartObject();
            json.WriteString(JsonNames.Kind, "finding"u8);
            json.WriteString(JsonNames.Path, result.Source.Path);
            finding.WriteProperties(diagnostic);
            json.WriteString(JsonNames.Fingerprint, fingerprint);
            json.WriteEndObject();
            pieces.End("\n"u8, take);
        }
        pieces.Pass(take);
        _idle.Add(pieces);
    }

    public void Write(ReadOnlySpan<byte> rendered)
    {
        _utf8.Write(rendered);
        // Whoever reads along wants what is there.
        _utf8.Flush();
    }

    public void Finish(LintSummary summary)
    {
        _utf8.Write(Encoding.UTF8.GetBytes(
            $$"""{"kind":"summary","version":1,"files":{{summary.Files}},"errors":{{summary.Errors}},"warnings":{{summary.Warnings}},"suggestions":{{summary.Suggestions}}}""" + "\n"));
        _utf8.Flush();
    }

    public void Flush() => _utf8.Flush();

    public void Dispose()
    {
        Flush();
        foreach (var pieces in _idle)
            pieces.Dispose();
    }
}

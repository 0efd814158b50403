using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The findings in SARIF 2.1.0, for GitHub's code scanning, Azure DevOps and editors. One result a line, written as they come. GitHub takes so many
/// results in one run and no more: the rest goes into further runs with names of their own, so that nothing is lost.
/// </summary>
internal sealed class SarifReporter : IReporter
{
    /// <summary>The most results that GitHub takes in a run.</summary>
    public const int MostResults = 25_000;

    private readonly Utf8Output _utf8;
    private readonly ReportOptions _options;
    private readonly ReportPaths _paths;
    private readonly SarifRules _rules;
    private readonly int _mostResults;
    private readonly ReportPieces _pieces;
    private readonly ConcurrentBag<SarifResultWriter> _idle = [];
    private readonly ArrayBufferWriter<byte> _notifications = new();
    private int _runs;
    private int _results;

    /// <param name="output">Where the report goes.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="mostResults">The most results of a run.</param>
    public SarifReporter(TextWriter output, ReportOptions options, int mostResults = MostResults)
    {
        _utf8 = new Utf8Output(output);
        _options = options;
        // Each of these services reads paths from the top of what it checked out.
        _paths = new ReportPaths(options, "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY");
        _rules = new SarifRules(options.Rules);
        _mostResults = mostResults;
        _pieces = new ReportPieces(Take);
    }

    public void Render(LintResult result, Utf8Sink take)
    {
        if (result.Diagnostics.IsEmpty && result.Baselined.IsEmpty && result.Suppressed.IsEmpty)
            return;
        if (!_idle.TryTake(out var writer))
            writer = new SarifResultWriter(_rules, _paths, _options);
        writer.Write(result, take);
        _idle.Add(writer);
    }

    public void Write(ReadOnlySpan<byte> rendered) => _pieces.Write(rendered);

    public void Finish(LintSummary summary)
    {
        if (_runs == 0)
            StartRun();
        EndRun(isLast: true);
        _utf8.Write("]}\n"u8);
        _utf8.Flush();
    }

    public void Flush() => _utf8.Flush();

    public void Dispose()
    {
        Flush();
        foreach (var writer in _idle)
            writer.Dispose();
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        if (piece[0] == SarifResultWriter.Notification)
        {
            _notifications.Write(_notifications.WrittenCount > 0 ? ",\n"u8 : "\n"u8);
            _notifications.Write(piece[1..]);
            return;
        }
        if (_runs == 0)
        {
            StartRun();
        }
        else if (_results == _mostResults)
        {
            EndRun(isLast: false);
            StartRun();
        }
        _utf8.Write(_results++ > 0 ? ",\n"u8 : "\n"u8);
        _utf8.Write(piece[1..]);
    }

    private void StartRun()
    {
        _utf8.Write(_runs++ == 0 ? """{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":["""u8 : ",\n"u8);
        _results = 0;
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", ToolIdentity.Name);
            json.WriteString("semanticVersion", ToolIdentity.Version);
            _rules.Write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        _utf8.Write(""","results":["""u8);
    }

    private void EndRun(bool isLast)
    {
        _utf8.Write("\n]"u8);
        _utf8.Write(""","columnKind":"utf16CodeUnits","newlineSequences":["\r\n","\n","\r"],"originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"The folder that was checked, or the top of the repository where the service says which one that is."}}}"""u8);
        if (_runs > 1)
            // Two runs of one category in a file are refused.
            _utf8.Write(Encoding.UTF8.GetBytes($$""","automationDetails":{"id":"editlint/part-{{_runs}}/"}"""));
        if (isLast)
        {
            _utf8.Write(Encoding.UTF8.GetBytes($$""","invocations":[{"executionSuccessful":{{(_notifications.WrittenCount == 0 ? "true" : "false")}},"toolExecutionNotifications":["""));
            _utf8.Write(_notifications.WrittenSpan);
            _utf8.Write("]}]"u8);
        }
        _utf8.Write("}"u8);
    }

    // The object is left open.
    private void Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
            write(json);
        _utf8.Write(buffer.WrittenSpan);
    }
}

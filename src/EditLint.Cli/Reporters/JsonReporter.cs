using System.Collections.Concurrent;
using System.Text;
using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The findings as one JSON object, version 1: every file with its diagnostics, then the numbers. Offsets are UTF-16 units from 0,
/// lines and columns count from 1, columns in code points; ends are exclusive. Written piece by piece, so that memory stays flat.
/// </summary>
internal sealed class JsonReporter(TextWriter output, ReportOptions options) : IReporter
{
    private readonly Utf8Output _utf8 = new(output);
    private readonly ConcurrentBag<JsonResultWriter> _idle = [];
    private bool _isStarted;
    private bool _hasFiles;

    public void Render(LintResult result, Utf8Sink take)
    {
        if (!_idle.TryTake(out var writer))
            writer = new JsonResultWriter();
        writer.Write(result, options.ShowFolded, take);
        _idle.Add(writer);
    }

    public void Write(ReadOnlySpan<byte> rendered)
    {
        if (rendered.IsEmpty)
            return;
        if (!_isStarted)
        {
            Start();
            // The comma that every item begins with.
            rendered = rendered[1..];
            _hasFiles = true;
        }
        _utf8.Write(rendered);
    }

    public void Finish(LintSummary summary)
    {
        if (!_isStarted)
            Start();
        _utf8.Write(Encoding.UTF8.GetBytes($$"""
            {{(_hasFiles ? "\n  " : "")}}],
              "summary": {
                "files": {{summary.Files}},
                "errors": {{summary.Errors}},
                "warnings": {{summary.Warnings}},
                "suggestions": {{summary.Suggestions}}
              }
            }
            """.ReplaceLineEndings("\n") + output.NewLine));
        _utf8.Flush();
    }

    public void Flush() => _utf8.Flush();

    public void Dispose()
    {
        Flush();
        foreach (var writer in _idle)
            writer.Dispose();
    }

    private void Start()
    {
        _isStarted = true;
        _utf8.Write("{\n  \"version\": 1,\n  \"files\": ["u8);
    }
}

using System.Collections.Concurrent;
using System.Text;
using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>A report that is a list of JSON objects with something around it, one object a line, written as they come.</summary>
internal sealed class JsonListReporter : IReporter
{
    private readonly Utf8Output _utf8;
    private readonly string _start;
    private readonly string _end;
    private readonly Action<LintResult, JsonPieces, Utf8Sink> _write;
    private readonly ReportPieces _pieces;
    private readonly ConcurrentBag<JsonPieces> _idle = [];
    private bool _hasItems;

    /// <param name="output">Where the report goes.</param>
    /// <param name="start">What stands before the list.</param>
    /// <param name="end">What stands after it.</param>
    /// <param name="write">Writes the objects of one file, each ended with <see cref="ReportPieces.End"/>. Any number of threads may call it.</param>
    public JsonListReporter(TextWriter output, string start, string end, Action<LintResult, JsonPieces, Utf8Sink> write)
    {
        _utf8 = new Utf8Output(output);
        _start = start;
        _end = end;
        _write = write;
        _pieces = new ReportPieces(Take);
    }

    public void Render(LintResult result, Utf8Sink take)
    {
        if (!_idle.TryTake(out var pieces))
            pieces = new JsonPieces();
        _write(result, pieces, take);
        pieces.Pass(take);
        _idle.Add(pieces);
    }

    public void Write(ReadOnlySpan<byte> rendered) => _pieces.Write(rendered);

    public void Finish(LintSummary summary)
    {
        _utf8.Write(Encoding.UTF8.GetBytes($"{(_hasItems ? "\n" : _start)}{_end}\n"));
        _utf8.Flush();
    }

    public void Flush() => _utf8.Flush();

    public void Dispose()
    {
        Flush();
        foreach (var pieces in _idle)
            pieces.Dispose();
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        _utf8.Write(Encoding.UTF8.GetBytes(_hasItems ? ",\n" : $"{_start}\n"));
        _hasItems = true;
        _utf8.Write(piece);
    }
}

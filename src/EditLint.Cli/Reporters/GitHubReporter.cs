using System.Buffers;
using System.Text;
using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>
/// For a step of GitHub Actions: a plain list of all findings, folded together in the log, then annotations for those that matter most, and a job summary.
/// GitHub shows ten annotations of each kind for a step and drops the others without a word; this reporter picks them, and says how many it left out.
/// </summary>
internal sealed class GitHubReporter : IReporter
{
    /// <summary>How many annotations of a kind GitHub shows for a step.</summary>
    public const int MostAnnotations = 10;

    private const string SummaryVariable = "GITHUB_STEP_SUMMARY";

    private static readonly Severity[] Order = [Severity.Error, Severity.Warning, Severity.Suggestion];

    private readonly Utf8Output _utf8;
    private readonly ReportOptions _options;
    private readonly ReportPaths _paths;
    private readonly ReportPieces _pieces;
    private readonly string? _summaryFile;
    private readonly GitHubSummary _summary = new();

    private readonly List<byte[]>[] _annotations = [[], [], []];
    private readonly int[] _counts = [0, 0, 0];

    public GitHubReporter(TextWriter output, ReportOptions options)
    {
        _utf8 = new Utf8Output(output);
        _options = options;
        _paths = new ReportPaths(options, "GITHUB_WORKSPACE");
        _pieces = new ReportPieces(Take);
        _summaryFile = options.GetEnvironmentVariable(SummaryVariable) is { Length: > 0 } file ? file : null;
    }

    // Each finding is a piece: its severity, its annotation, its line of the log and its row of the summary. The first piece of a file names it, the last one is empty.
    public void Render(LintResult result, Utf8Sink take)
    {
        if (result.Diagnostics.IsEmpty)
            return;
        var path = _paths.Of(result.Source.Path);
        var pieces = new ArrayBufferWriter<byte>();
        foreach (var diagnostic in result.Diagnostics.Where(d => d.FoldedInto is null || _options.ShowFolded))
        {
            if (pieces.WrittenCount == 0)
                Add($"G::group::{WorkflowCommand.Message(DisplayText.Visible(path))}\n");
            var place = FindingPlace.Has(diagnostic) ? $"{path}:{diagnostic.Location.Start.Line}:{diagnostic.Location.Start.Column}" : path;
            var line = WorkflowCommand.LogLine($"{place}: {SeverityName.Of(diagnostic.Severity)} {diagnostic.RuleId} {diagnostic.Message}");
            Add($"{(int)diagnostic.Severity}{WorkflowCommand.Annotation(diagnostic, path)}\n{line}\n{(_summaryFile is null ? "" : GitHubSummary.Row(diagnostic, path))}");
        }
        if (pieces.WrittenCount == 0)
            return;
        Add("G::endgroup::\n");
        take(pieces.WrittenSpan);

        void Add(string piece)
        {
            pieces.Write(Encoding.UTF8.GetBytes(piece));
            pieces.Write([ReportPieces.End]);
        }
    }

    public void Write(ReadOnlySpan<byte> rendered) => _pieces.Write(rendered);

    public void Finish(LintSummary summary)
    {
        // A notice that says what is missing takes the place of one.
        var hasMore = Order.Any(s => _counts[(int)s] > MostAnnotations);
        var shown = 0;
        foreach (var severity in Order)
        {
            var most = hasMore && severity == Severity.Suggestion ? MostAnnotations - 1 : MostAnnotations;
            foreach (var annotation in _annotations[(int)severity].Take(most))
            {
                _utf8.Write(annotation);
                _utf8.Write("\n"u8);
                shown++;
            }
        }
        if (hasMore)
            Write($"::notice title={ToolIdentity.Name}::{Count.Of(_counts.Sum() - shown, "more finding")} {(_counts.Sum() - shown == 1 ? "is" : "are")} not shown here. The log of this step lists all of them.{(_summaryFile is null ? "" : " So does the summary of the job, as far as there is room.")}\n");
        WriteSummary(summary);
        _utf8.Flush();
    }

    public void Flush() => _utf8.Flush();

    private void Take(ReadOnlySpan<byte> piece)
    {
        if (piece[0] == (byte)'G')
        {
            _utf8.Write(piece[1..]);
            return;
        }
        var severity = piece[0] - (byte)'0';
        piece = piece[1..];
        var annotation = piece[..piece.IndexOf((byte)'\n')];
        piece = piece[(annotation.Length + 1)..];
        var line = piece[..(piece.IndexOf((byte)'\n') + 1)];
        if (_counts[severity]++ < MostAnnotations)
            _annotations[severity].Add(annotation.ToArray());
        _utf8.Write(line);
        if (_summaryFile is not null)
            _summary.Add((Severity)severity, piece[line.Length..]);
    }

    private void WriteSummary(LintSummary summary)
    {
        if (_summaryFile is null)
            return;
        try
        {
            // Other steps have written to it.
            using var file = new FileStream(_summaryFile, FileMode.Append, FileAccess.Write);
            file.Write(_summary.ToBytes(summary));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Write($"::warning title={ToolIdentity.Name}::{WorkflowCommand.Message($"The job summary could not be written to the file that {SummaryVariable} names: {exception.Message}")}\n");
        }
    }

    private void Write(string text) => _utf8.Write(Encoding.UTF8.GetBytes(text));
}

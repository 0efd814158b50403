using System.Buffers;
using System.Text;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The summary of a job: the totals, then a table of findings for each severity, the worst first. It takes less than GitHub does, in which case its last line says how
/// many findings are missing. Used by one thread.
/// </summary>
/// <param name="mostBytes">The most that the tables may take together.</param>
internal sealed class GitHubSummary(int mostBytes = GitHubSummary.MostBytes)
{
    /// <summary>GitHub takes 1 MiB from a step.</summary>
    public const int MostBytes = 900_000;

    private static readonly Severity[] Order = [Severity.Error, Severity.Warning, Severity.Suggestion];

    private readonly MemoryStream[] _rows = [new(), new(), new()];
    private readonly int[] _counts = [0, 0, 0];
    private readonly int[] _shown = [0, 0, 0];

    /// <summary>A row of a table, in UTF-8, with its line end.</summary>
    public static string Row(Diagnostic diagnostic, string path)
    {
        var place = FindingPlace.Has(diagnostic) ? $"{path}:{diagnostic.Location.Start.Line}:{diagnostic.Location.Start.Column}" : path;
        return $"| {MarkdownEscape.Cell(place)} | {MarkdownEscape.Cell(diagnostic.RuleId)} | {MarkdownEscape.Cell(diagnostic.Message)} |\n";
    }

    /// <summary>Takes in a row; rows come in the order of the report.</summary>
    public void Add(Severity severity, ReadOnlySpan<byte> row)
    {
        _counts[(int)severity]++;
        // A table stops at the first row that has no room: what follows would seem to be all there is. Worse findings push out those that matter less.
        if (_shown[(int)severity] < _counts[(int)severity] - 1 || !MakeRoom(severity, row.Length))
            return;
        _rows[(int)severity].Write(row);
        _shown[(int)severity]++;
    }

    /// <summary>The summary, in UTF-8, with an empty line at its end.</summary>
    public byte[] ToBytes(LintSummary summary)
    {
        var text = new ArrayBufferWriter<byte>();
        Append($"## {ToolIdentity.Name}\n\n{Totals(summary)}\n\n");
        foreach (var severity in Order.Where(s => _shown[(int)s] > 0))
        {
            Append($"### {Heading(severity)}\n\n| place | rule | message |\n| --- | --- | --- |\n");
            text.Write(Written(_rows[(int)severity]));
            Append("\n");
        }
        if (_counts.Sum() - _shown.Sum() is > 0 and var missing)
            Append($"{Count.Of(missing, "more finding")} did not fit in here. The log of the step lists all of them.\n\n");
        return text.WrittenSpan.ToArray();

        void Append(string part) => text.Write(Encoding.UTF8.GetBytes(part));
    }

    private static string Totals(LintSummary summary)
    {
        if (summary.Findings == 0)
            return $"Nothing found in {Count.Of(summary.Files, "file")}.";
        string[] counts = [.. Counted(summary.Errors, "error"), .. Counted(summary.Warnings, "warning"), .. Counted(summary.Suggestions, "suggestion")];
        var incomplete = summary.ToolErrors > 0 ? $" The check is not complete: {Count.Of(summary.ToolErrors, "problem")} with rules or files." : "";
        return $"**{Count.List(counts)}** in {summary.FilesWithFindings} of {Count.Of(summary.Files, "file")}.{incomplete}";
    }

    private static IEnumerable<string> Counted(int number, string noun) => number > 0 ? [Count.Of(number, noun)] : [];

    private static string Heading(Severity severity) => severity switch
    {
        Severity.Error => "Errors",
        Severity.Warning => "Warnings",
        _ => "Suggestions",
    };

    private bool MakeRoom(Severity severity, int length)
    {
        foreach (var lesser in Order.Reverse().TakeWhile(s => s < severity))
        {
            if (Length + length <= mostBytes)
                break;
            DropLast(lesser, length);
        }
        return Length + length <= mostBytes;
    }

    private void DropLast(Severity severity, int length)
    {
        var rows = _rows[(int)severity];
        while (rows.Length > 0 && Length + length > mostBytes)
        {
            rows.SetLength(Written(rows)[..^1].LastIndexOf((byte)'\n') + 1);
            _shown[(int)severity]--;
        }
    }

    private long Length => _rows.Sum(r => r.Length);

    private static ReadOnlySpan<byte> Written(MemoryStream rows) => rows.GetBuffer().AsSpan(0, (int)rows.Length);
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The findings as results of tests, for services that show those: a suite for each file, in it a failed test for each finding, an error for what went wrong in a rule or
/// a file, and a skipped test for what is silenced or known to the baseline. A clean file is one test that passes. The totals stand first, so that the suites
/// wait in a file when they are many.
/// </summary>
internal sealed class JUnitReporter : IReporter
{
    private const byte Counts = (byte)'c';
    private const byte Xml = (byte)'x';

    private readonly Utf8Output _utf8;
    private readonly ReportOptions _options;
    private readonly ReportPaths _paths;
    private readonly ReportPieces _pieces;
    private readonly ReportSpool _suites = new();
    private JUnitCounts _counts;

    public JUnitReporter(TextWriter output, ReportOptions options)
    {
        _utf8 = new Utf8Output(output);
        _options = options;
        _paths = new ReportPaths(options, "CI_PROJECT_DIR");
        _pieces = new ReportPieces(Take);
    }

    public void Render(LintResult result, Utf8Sink take)
    {
        var path = _paths.Of(result.Source.Path);
        ImmutableArray<ReportedFinding> findings = [.. ReportedFinding.Of(result, path).Where(f => f.Diagnostic.FoldedInto is null || _options.ShowFolded)];
        var counts = new JUnitCounts(
            findings.Length,
            findings.Count(f => f.State == FindingState.Reported && !f.Diagnostic.Descriptor.IsToolError),
            findings.Count(f => f.State == FindingState.Reported && f.Diagnostic.Descriptor.IsToolError),
            findings.Count(f => f.State != FindingState.Reported));
        // A suite without a test would look as if nothing had been checked.
        var hasNone = counts.Tests == 0;
        if (hasNone)
            counts = counts with { Tests = 1 };
        var buffer = new ArrayBufferWriter<byte>();
        var file = XmlText.Attribute(path);
        Add(Counts, counts.ToString());
        Add(Xml, $"  <testsuite name=\"{file}\" {Attributes(counts)} skipped=\"{counts.Skipped}\" time=\"0\">\n");
        if (hasNone)
            Add(Xml, $"    <testcase name=\"org.editlint\" classname=\"{file}\" time=\"0\"/>\n");
        var seen = new Dictionary<string, int>();
        foreach (var finding in findings)
        {
            // Services take two tests of one name for one.
            var number = seen[finding.Diagnostic.RuleId] = seen.GetValueOrDefault(finding.Diagnostic.RuleId) + 1;
            var name = $"org.editlint.{finding.Diagnostic.RuleId}{(number > 1 ? $" #{number}" : "")}";
            Add(Xml, $"    <testcase name=\"{XmlText.Attribute(name)}\" classname=\"{file}\" time=\"0\">{Outcome(finding)}</testcase>\n");
        }
        Add(Xml, "  </testsuite>\n");
        take(buffer.WrittenSpan);

        void Add(byte kind, string text)
        {
            buffer.Write([kind]);
            buffer.Write(Encoding.UTF8.GetBytes(text));
            buffer.Write([ReportPieces.End]);
            if (buffer.WrittenCount < 1 << 16)
                return;
            take(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    public void Write(ReadOnlySpan<byte> rendered) => _pieces.Write(rendered);

    public void Finish(LintSummary summary)
    {
        _utf8.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"editlint\" {Attributes(_counts)} time=\"0\">\n"));
        _suites.Read((0, _suites.Length), _utf8.Write);
        _utf8.Write("</testsuites>\n"u8);
        _utf8.Flush();
    }

    public void Flush() => _utf8.Flush();

    public void Dispose()
    {
        Flush();
        _suites.Dispose();
    }

    private static string Attributes(JUnitCounts counts) => $"tests=\"{counts.Tests}\" failures=\"{counts.Failures}\" errors=\"{counts.Errors}\"";

    private void Take(ReadOnlySpan<byte> piece)
    {
        if (piece[0] == Counts)
            _counts += JUnitCounts.Parse(Encoding.UTF8.GetString(piece[1..]));
        else
            _suites.Add(piece[1..]);
    }

    private string Outcome(ReportedFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        var text = XmlText.Content(Describe(diagnostic));
        if (finding.State == FindingState.Reported)
        {
            var element = diagnostic.Descriptor.IsToolError ? "error" : "failure";
            return $"<{element} message=\"{XmlText.Attribute(diagnostic.Message)}\" type=\"{SeverityName.Of(diagnostic.Severity)}\">{text}</{element}>";
        }
        var why = finding.Suppression switch
        {
            null => "Known to the baseline.",
            { Reason: { Length: > 0 } reason } => $"Silenced: {reason}",
            _ => "Silenced.",
        };
        return $"<skipped>{XmlText.Content(why)}\n{text}</skipped>";
    }

    private string Describe(Diagnostic diagnostic)
    {
        var lines = diagnostic.Related.Select(r => $"{Place(r.Location)}: {r.Message}");
        var place = FindingPlace.Has(diagnostic) ? Place(diagnostic.Location) : _paths.Of(diagnostic.Location.Source.Path);
        return string.Join('\n', lines.Prepend($"{place}: {SeverityName.Of(diagnostic.Severity)}: {diagnostic.Message}"));

        string Place(Location location) => $"{_paths.Of(location.Source.Path)}:{location.Start.Line}:{location.Start.Column}";
    }
}

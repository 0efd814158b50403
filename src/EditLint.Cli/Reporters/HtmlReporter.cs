using System.Text;
using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The findings as one page for a browser, which needs nothing else: each article as it reads, its findings marked in place and listed beside it, then what is
/// said of the rules. The numbers stand at the top, so that the files wait outside of memory until the last of them is known.
/// </summary>
internal sealed class HtmlReporter : IReporter
{
    // A browser lays out what is unfolded.
    private const int MostFindingsUnfolded = 400;
    private const int MostTextUnfolded = 400_000;

    private readonly Utf8Output _output;
    private readonly ReportOptions _options;
    private readonly HtmlRules _rules;
    private readonly ReportSpool _spool = new();
    private readonly HtmlFrameReader _reader;
    private readonly List<HtmlFileEntry> _files = [];

    public HtmlReporter(TextWriter output, ReportOptions options)
    {
        _output = new Utf8Output(output);
        _options = options;
        _rules = new HtmlRules(options.Rules);
        _reader = new HtmlFrameReader(_ => { }, (kind, content) =>
        {
            if (kind == HtmlFrameKind.File)
                _files.Add(HtmlFileEntry.ReadFrom(content));
        });
    }

    public void Render(LintResult result, Utf8Sink take)
    {
        foreach (var diagnostic in result.Diagnostics)
            _rules.Add(diagnostic.Descriptor);
        HtmlSection.Write(result, _options, new HtmlFrameWriter(take));
    }

    public void Write(ReadOnlySpan<byte> rendered)
    {
        _spool.Add(rendered);
        _reader.Read(rendered);
    }

    public void Finish(LintSummary summary)
    {
        var rules = _files.SelectMany(f => f.Rules.Select(r => (r.Rule, r.Findings, First: HtmlAnchor.OfFinding(HtmlAnchor.OfFile(f.Path), r.First))))
            .GroupBy(r => r.Rule, StringComparer.Ordinal)
            .Select(g => (Rule: g.Key, Findings: g.Sum(r => r.Findings), g.First().First))
            .OrderBy(r => r.Rule, StringComparer.Ordinal).ToList();
        var html = new StringBuilder();
        HtmlPage.AppendStart(html, summary, _files, rules.Select(r => (r.Rule, r.Findings)));
        Pass(html);
        CopyFiles();
        if (rules.Count > 0)
            HtmlPage.AppendRulesStart(html);
        foreach (var (rule, findings, first) in rules)
            _rules.Append(html, rule, findings, first);
        HtmlPage.AppendEnd(html, rules.Count > 0);
        Pass(html);
        _output.Flush();
    }

    public void Flush() => _output.Flush();

    public void Dispose()
    {
        Flush();
        _reader.Dispose();
        _spool.Dispose();
    }

    private void CopyFiles()
    {
        var byPath = new Dictionary<string, HtmlFileEntry>(StringComparer.Ordinal);
        foreach (var file in _files)
            byPath.TryAdd(file.Path, file);
        var html = new StringBuilder();
        var sections = new Queue<HtmlFileEntry>(_files.Where(f => f.HasSection));
        var isOnly = sections.Count == 1;
        var (findings, text) = (0, 0L);
        using var reader = new HtmlFrameReader(_output.Write, (kind, content) =>
        {
            switch (kind)
            {
                case HtmlFrameKind.Open:
                    var file = sections.Dequeue();
                    findings += file.Findings;
                    text += file.Length;
                    if (isOnly || (findings <= MostFindingsUnfolded && text <= MostTextUnfolded))
                        _output.Write(" open"u8);
                    break;
                case HtmlFrameKind.Reference:
                    AppendReference(html, HtmlReference.ReadFrom(content), byPath);
                    Pass(html);
                    break;
            }
        });
        _spool.Read((0, _spool.Length), reader.Read);
    }

    private static void AppendReference(StringBuilder html, HtmlReference reference, Dictionary<string, HtmlFileEntry> files)
    {
        if (!files.TryGetValue(reference.Path, out var file))
        {
            html.AppendVisible(reference.Label);
            return;
        }
        var anchor = HtmlAnchor.OfFile(file.Path);
        var index = file.Lines.AsSpan().BinarySearch(reference.Line) is var found && found < 0 ? ~found - 1 : found;
        if (index >= 0)
            anchor = HtmlAnchor.OfLine(anchor, file.Lines[index]);
        html.Append($"<a href=\"#{anchor}\">").AppendVisible(reference.Label).Append("</a>");
    }

    private void Pass(StringBuilder html)
    {
        _output.Write(Encoding.UTF8.GetBytes(html.ToString()));
        html.Clear();
    }
}

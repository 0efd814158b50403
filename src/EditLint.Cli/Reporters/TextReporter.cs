using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>For people: each finding with its message, the place underlined in its line, the other places it speaks of, and the cure.</summary>
internal sealed class TextReporter : IReporter
{
    private const int MostRelated = 5;
    private const int MostFixText = 60;

    private readonly TextWriter _output;
    private readonly Utf8Output _utf8;
    private readonly ReportOptions _options;
    private readonly AnsiStyle _style;

    public TextReporter(TextWriter output, ReportOptions options)
    {
        _output = output;
        _utf8 = new Utf8Output(output);
        _options = options;
        _style = new AnsiStyle(options.Color);
    }

    public void Render(LintResult result, Utf8Sink take)
    {
        if (result.Diagnostics.IsEmpty)
            return;
        using var text = new StringWriter { NewLine = _output.NewLine };
        var reporter = new TextReporter(text, _options);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Descriptor != ToolDescriptors.MissingFile && (diagnostic.FoldedInto is null || _options.ShowFolded))
                reporter.Write(diagnostic);
            Utf8Output.Pass(text.GetStringBuilder(), take, isLast: false);
        }
        Utf8Output.Pass(text.GetStringBuilder(), take, isLast: true);
    }

    public void Write(ReadOnlySpan<byte> rendered) => _utf8.Write(rendered);

    public void Flush() => _utf8.Flush();

    public void Finish(LintSummary summary)
    {
        _utf8.Flush();
        summary = summary.WithoutMissing();
        if (_options.Quiet || summary.Findings == 0)
            return;
        string[] counts = [.. Counted(summary.Errors, "error"), .. Counted(summary.Warnings, "warning"), .. Counted(summary.Suggestions, "suggestion")];
        var files = summary.FilesWithFindings == summary.Files
            ? Count.Of(summary.Files, "file")
            : $"{summary.FilesWithFindings} of {Count.Of(summary.Files, "file")}";
        _output.WriteLine(_style.Bold($"Found {Count.List(counts)} in {files}."));
        if (summary.Folded > 0 && !_options.ShowFolded)
            _output.WriteLine($"{Count.Of(summary.Folded, "more finding")} in copied text {(summary.Folded == 1 ? "repeats one" : "repeat some")} of these: --show-folded shows {(summary.Folded == 1 ? "it" : "them")}.");
        if (summary.FirstRule is not null)
            _output.WriteLine($"Run 'editlint explain {summary.FirstRule}' to read why a rule is there and what to do.");
    }

    private static IEnumerable<string> Counted(int number, string noun) => number > 0 ? [Count.Of(number, noun)] : [];

    private void Write(Diagnostic diagnostic)
    {
        WriteHeader(diagnostic);
        // A failure of a whole file or rule has no place to underline.
        var hasPlace = !diagnostic.Descriptor.IsToolError || !diagnostic.Location.Span.IsEmpty || diagnostic.Location.Span.Start > 0;
        var related = diagnostic.Related.Take(MostRelated).ToList();
        var gutter = SourceFrame.GutterOf(related.Select(r => r.Location).Prepend(diagnostic.Location));
        var frame = new SourceFrame(_output, _style, gutter, _options.Width);
        if (hasPlace)
        {
            frame.WriteArrow("-->", LocationText.Of(diagnostic.Location));
            frame.Write(diagnostic.Location, '^', underline => _style.Severity(diagnostic.Severity, underline));
        }
        else
        {
            frame.WriteArrow("-->", DisplayText.Visible(diagnostic.Location.Source.Path));
        }
        foreach (var place in related)
        {
            frame.WriteArrow(":::", $"{LocationText.Of(place.Location)}: {DisplayText.Visible(place.Message)}");
            frame.Write(place.Location, '-', _style.Frame);
        }
        WriteNotes(diagnostic, frame, diagnostic.Related.Length - related.Count);
        _output.WriteLine();
    }

    private void WriteHeader(Diagnostic diagnostic)
    {
        var severity = SeverityName.Of(diagnostic.Severity);
        var used = severity.Length + diagnostic.RuleId.Length + 3;
        _output.Write($"{_style.Severity(diagnostic.Severity, severity)} {_style.Bold(diagnostic.RuleId)}: ");
        var indent = "";
        foreach (var line in WordWrap.Lines(DisplayText.Visible(diagnostic.Message), _options.Width - 2, used))
        {
            _output.WriteLine(indent + line);
            indent = "  ";
        }
    }

    private void WriteNotes(Diagnostic diagnostic, SourceFrame frame, int hiddenRelated)
    {
        if (hiddenRelated > 0)
            frame.WriteNote("note:", $"{Count.Of(hiddenRelated, "more place")}; --format json lists all of them");
        if (diagnostic.FoldedInto is { } original)
            frame.WriteNote("note:", $"repeats {LocationText.Of(original.Location)} in copied text, so it does not count");
        if (!diagnostic.Fixes.IsEmpty)
            frame.WriteNote(_style.Good("help:"), Describe(diagnostic, diagnostic.Fixes[0]));
    }

    private static string Describe(Diagnostic diagnostic, CodeFix fix)
    {
        var title = DisplayText.Visible(fix.Title);
        if (fix.Changes.Length > 1)
            return $"{title} ({fix.Changes.Length} changes)";
        var (span, newText) = fix.Changes[0];
        if (newText.Length > 0 && fix.Title.Contains(newText, StringComparison.Ordinal))
            return title;
        var oldText = diagnostic.Location.Source[span].ToString();
        return (oldText, newText) switch
        {
            (_, "") => $"{title} (\"{Shorten(oldText)}\" goes)",
            ("", _) => $"{title} (\"{Shorten(newText)}\" is added)",
            _ => $"{title} (\"{Shorten(oldText)}\" becomes \"{Shorten(newText)}\")",
        };
    }

    private static string Shorten(string text)
    {
        var cells = DisplayText.Cells(text.AsSpan(0, Math.Min(text.Length, 4 * MostFixText)));
        return cells.Count <= MostFixText ? DisplayText.Join(cells) : DisplayText.Join(cells.Take(MostFixText - 1)) + "…";
    }
}

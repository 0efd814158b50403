using EditLint.Cli.Configuration;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint explain</c>: tells all about a rule, or about each rule of a pack.</summary>
internal sealed class ExplainRunner
{
    private readonly TextWriter _output;
    private readonly AnsiStyle _style;

    private ExplainRunner(TextWriter output, AnsiStyle style)
    {
        _output = output;
        _style = style;
    }

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no such rule.</exception>
    public static int Run(Terminal terminal, ExplainSettings settings)
    {
        using var groups = new LintGroups(terminal, settings.Configuration, settings.RuleFolders);
        var library = groups.Of(terminal.WorkingFolder).Library;
        var found = Find(settings.Rule, library, StringComparer.Ordinal);
        if (found.Count == 0)
            found = Find(settings.Rule, library, StringComparer.OrdinalIgnoreCase);
        if (found.Count == 0)
            throw new UsageException(RuleSelection.UnknownName(settings.Rule, library.Rules));
        var catalog = RuleLibrary.Load(found);
        foreach (var rule in catalog.Rules)
            new ExplainRunner(terminal.Output, new AnsiStyle(terminal.UseColor(settings.Color))).Write(rule);
        terminal.Output.Flush();
        RuleErrors.Write(catalog, terminal);
        return RuleErrors.ExitCodeFor(catalog);
    }

    private static List<InstalledRule> Find(string name, RuleLibrary library, StringComparer comparer) =>
        [.. library.Rules.Where(r => comparer.Equals(r.Id, name) || comparer.Equals(r.Name, name) || comparer.Equals(r.Pack, name))];

    private void Write(Rule rule)
    {
        var severity = rule.Descriptor.Severity;
        var fix = rule.DeclaredFix switch
        {
            FixSafety.Safe => "has a safe fix",
            FixSafety.Review => "has a fix to review",
            _ => "has no fix",
        };
        _output.WriteLine(_style.Bold(rule.Id));
        _output.WriteLine($"{_style.Severity(severity, SeverityName.Of(severity))}, kind {rule.Kind}, {fix}");
        _output.WriteLine();
        WriteText(rule.Descriptor.Message.Text);
        if (rule.Descriptor.Docs.Length > 0)
        {
            _output.WriteLine();
            foreach (var line in rule.Descriptor.Docs.Trim().Split('\n'))
                _output.WriteLine(DisplayText.Visible(line));
        }
        WriteExamples("Finds", rule.Examples.Where(e => e.IsBad), severity);
        WriteExamples("Leaves alone", rule.Examples.Where(e => !e.IsBad), severity);
        _output.WriteLine();
        if (rule.Descriptor.Link is not null)
            _output.WriteLine(rule.Descriptor.Link);
        _output.WriteLine(_style.Dim($"The rule is in {rule.Source.Path}"));
    }

    private void WriteExamples(string title, IEnumerable<RuleExample> examples, Severity severity)
    {
        foreach (var (index, example) in examples.Index())
        {
            _output.WriteLine();
            if (index == 0)
                _output.WriteLine(_style.Bold(title));
            Write(example, severity);
        }
    }

    private void Write(RuleExample example, Severity severity)
    {
        if (Conditions(example) is { Length: > 0 } conditions)
            WriteIndented(_style.Dim(DisplayText.Visible($"({conditions})")));
        var source = new SourceText("", example.Text.TrimEnd('\n'));
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            WriteText(source[span].ToString());
            if (Underline(source, span, example.ExpectedSpans.Where(s => s.IntersectsWith(span) && (s.IsEmpty || s.OverlapsWith(span)))) is { Length: > 0 } underline)
                WriteIndented(_style.Severity(severity, underline));
        }
        if (example.Fixed is null)
            return;
        WriteIndented(_style.Good("fixed:"));
        foreach (var line in example.Fixed.TrimEnd('\n').Split('\n'))
            WriteText(line);
    }

    // The same text may be right in one format and wrong in another, or with other files beside it.
    private static string Conditions(RuleExample example)
    {
        var format = example.Format switch
        {
            "md" => "",
            "txt" => "plain text",
            "html" => "HTML",
            var other => other,
        };
        var files = example.Resources?.Files is ListedFiles listed ? $"with the {(listed.Paths.Length == 1 ? "file" : "files")} {string.Join(", ", listed.Paths)}" : "";
        return format.Length > 0 && files.Length > 0 ? $"{format}, {files}" : format + files;
    }

    private static string Underline(SourceText source, TextSpan line, IEnumerable<TextSpan> marked)
    {
        var underline = "";
        foreach (var span in marked)
        {
            var start = DisplayText.WidthOf(source.Text[line.Start..Math.Max(line.Start, span.Start)]);
            var end = DisplayText.WidthOf(source.Text[line.Start..Math.Min(line.End, span.End)]);
            underline = underline.PadRight(start).PadRight(Math.Max(end, start + 1), '^');
        }
        return underline;
    }

    private void WriteText(string line) => WriteIndented(DisplayText.Visible(line));

    private void WriteIndented(string line) => _output.WriteLine(line.Length == 0 ? "" : $"  {line}");
}

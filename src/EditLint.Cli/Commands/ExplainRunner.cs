using System.Collections.Immutable;
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
    // Longer lines are hard to read.
    private const int WidestText = 100;

    private readonly TextWriter _output;
    private readonly AnsiStyle _style;
    private readonly int _width;

    private ExplainRunner(TextWriter output, AnsiStyle style, int width)
    {
        _output = output;
        _style = style;
        _width = Math.Min(width, WidestText);
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
            new ExplainRunner(terminal.Output, new AnsiStyle(terminal.UseColor(settings.Color)), terminal.Width).Write(rule);
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
        foreach (var line in WordWrap.Lines(DisplayText.Visible(rule.Descriptor.Message.Text), _width - 2))
            _output.WriteLine($"  {line}");
        if (rule.Descriptor.Docs.Length > 0)
        {
            _output.WriteLine();
            foreach (var line in MarkdownText.Lines(rule.Descriptor.Docs.Trim(), _style, _width))
                _output.WriteLine(line);
        }
        WriteOptions(rule);
        WriteExamples("Finds", rule.Examples.Where(e => e.IsBad), rule);
        WriteExamples("Leaves alone", rule.Examples.Where(e => !e.IsBad), rule);
        _output.WriteLine();
        if (rule.Descriptor.Link is not null)
            _output.WriteLine(rule.Descriptor.Link);
        _output.WriteLine(_style.Dim($"The rule is in {rule.Source.Path}"));
    }

    private void WriteOptions(Rule rule)
    {
        if (rule.Options.IsEmpty)
            return;
        _output.WriteLine();
        _output.WriteLine(_style.Bold("Options"));
        foreach (var option in rule.Options.All)
        {
            foreach (var (index, line) in WordWrap.Lines(DisplayText.Visible(option.ToString()), _width - 4).Index())
                _output.WriteLine($"  {(index > 0 ? "  " : "")}{_style.Code(line)}");
        }
        _output.WriteLine(_style.Dim($"  The values are the rule's own; .editlint.yml changes them: rules: {{ {rule.Id}: {{ {rule.Options.All[0].Name}: ... }} }}"));
    }

    private void WriteExamples(string title, IEnumerable<RuleExample> examples, Rule rule)
    {
        var text = new ExampleText(_output, _style, rule.Descriptor.Severity, _width);
        foreach (var (index, example) in examples.Index())
        {
            _output.WriteLine();
            if (index == 0)
                _output.WriteLine(_style.Bold(title));
            if (Conditions(example) is { Length: > 0 } conditions)
                _output.WriteLine($"  {_style.Dim(DisplayText.Visible($"({conditions})"))}");
            text.Write(example, MessagesOf(example, rule));
        }
    }

    // What the example says the rule says; where it says nothing, a rule of words is asked, for that costs little.
    private static ImmutableArray<string> MessagesOf(RuleExample example, Rule rule)
    {
        if (!example.Messages.IsEmpty || !example.IsBad)
            return example.Messages;
        var message = rule.Descriptor.Message;
        if (rule.Language != RuleLanguage.Yaml || example.Resources is not null || !example.Articles.IsEmpty || !(message.HoleNames.Any() || message.HasPositionalHoles))
            return [];
        using var linter = LinterFactory.Create(new RuleCatalog([rule], []), out _);
        return [.. linter.Lint(new SourceText(example.Path, example.Text)).Diagnostics.Where(d => d.RuleId == rule.Id && d.FoldedInto is null).Select(d => d.Message).Distinct()];
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
}

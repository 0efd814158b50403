using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EditLint.Cli.Configuration;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;
using EditLint.Core.Rules;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint rules</c>: lists the rules within reach.</summary>
internal static class RulesRunner
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings ask for something that cannot be done.</exception>
    public static int Run(Terminal terminal, RulesSettings settings)
    {
        using var groups = new LintGroups(terminal, settings.Configuration, settings.RuleFolders);
        var group = groups.Of(terminal.WorkingFolder);
        var selection = settings.Selection.Select.IsEmpty ? settings.Selection with { Select = ["*"] } : settings.Selection;
        selection.Check([group.Library]);
        var catalog = RuleLibrary.Load(selection.Apply(group.Library, []));
        if (settings.Json)
            WriteJson(catalog, group, settings.ExplainsPlan, terminal.Output);
        else if (settings.ExplainsPlan)
            WritePlans(catalog, terminal, terminal.UseColor(settings.Color));
        else
            WriteTable(catalog, terminal, terminal.UseColor(settings.Color));
        terminal.Output.Flush();
        if (!settings.Json)
            terminal.Error.WriteLine($"'editlint check' runs {Running(group)} unless --select names others. 'editlint explain RULE' has more about a rule.");
        RuleErrors.Write(catalog, terminal);
        return RuleErrors.ExitCodeFor(catalog);
    }

    private static string Running(LintGroup group) => group.Project.Files is [.., var file]
        ? $"the rules that {file.File.Path} turns on"
        : $"{RuleLibrary.DefaultPack} and your own rules";

    private static void WriteTable(RuleCatalog catalog, Terminal terminal, bool color)
    {
        var table = new TextTable("rule", "level", "kind", "fix", "about");
        foreach (var rule in catalog.Rules)
            table.Add(rule.Id, SeverityName.Of(rule.Descriptor.Severity), rule.Kind, FixName(rule) ?? "-", FirstSentence(rule.Descriptor.Docs));
        // A person scans lines; what goes into a pipe is searched, and nothing may be missing from it.
        table.Write(terminal.Output, new AnsiStyle(color), terminal.IsOutputTerminal ? terminal.Width : int.MaxValue);
    }

    private static void WritePlans(RuleCatalog catalog, Terminal terminal, bool color)
    {
        var table = new TextTable("rule", "search", ">phrases", "about");
        foreach (var rule in catalog.Rules)
        {
            if (PlanOf(rule) is { } plan)
                table.Add(rule.Id, plan.Kind, plan.Phrases.ToString(CultureInfo.InvariantCulture), plan.Reason);
        }
        table.Write(terminal.Output, new AnsiStyle(color), terminal.IsOutputTerminal ? terminal.Width : int.MaxValue);
    }

    // A C# rule does what it likes.
    private static SearchPlan? PlanOf(Rule rule) => rule.Analyzer is { } analyzer ? SearchPlan.Of(analyzer) : null;

    private static void WriteJson(RuleCatalog catalog, LintGroup group, bool explainsPlan, TextWriter output)
    {
        var defaults = group.ConfiguredRules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("rules");
            foreach (var rule in catalog.Rules)
            {
                json.WriteStartObject();
                json.WriteString("rule", rule.Id);
                json.WriteString("severity", SeverityName.Of(rule.Descriptor.Severity));
                json.WriteString("kind", rule.Kind);
                json.WriteString("fix", FixName(rule));
                json.WriteBoolean("default", defaults.Contains(rule.Id));
                json.WriteString("message", rule.Descriptor.Message.Text);
                json.WriteString("docs", rule.Descriptor.Docs);
                json.WriteString("link", rule.Descriptor.Link);
                json.WriteString("path", rule.Source.Path);
                if (explainsPlan && PlanOf(rule) is { } plan)
                {
                    json.WriteStartObject("plan");
                    json.WriteString("search", plan.Kind);
                    json.WriteNumber("phrases", plan.Phrases);
                    json.WriteString("about", plan.Reason);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static string? FixName(Rule rule) => rule.DeclaredFix switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Review => "review",
        _ => null,
    };

    private static string FirstSentence(string docs)
    {
        var paragraph = string.Join(' ', docs.Split('\n').Select(l => l.Trim()).SkipWhile(l => l.Length == 0).TakeWhile(l => l.Length > 0));
        return SentenceSplitter.Split(paragraph) is [var first, ..] ? paragraph.Substring(first.Start, first.Length) : "";
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>The rules of a SARIF report, and what the program may say of itself. Immutable and thread-safe.</summary>
internal sealed class SarifRules
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Notices =
    [
        ToolDescriptors.ExpiredSuppression, ToolDescriptors.InvalidDocument, ToolDescriptors.InvalidSuppression, ToolDescriptors.MissingDictionary,
        ToolDescriptors.RuleWarning, ToolDescriptors.SuspiciousConfiguration, ToolDescriptors.UnsupportedRule, ToolDescriptors.UnusedSuppression,
    ];

    private static readonly ImmutableArray<DiagnosticDescriptor> Failures =
    [
        ToolDescriptors.InvalidConfiguration, ToolDescriptors.InvalidRule, ToolDescriptors.InvalidVocabulary, ToolDescriptors.RuleFailure, ToolDescriptors.UnreadableFile,
    ];

    private readonly ImmutableArray<DiagnosticDescriptor> _rules;
    private readonly FrozenDictionary<string, int> _indices;

    /// <param name="rules">The rules of the run, each once.</param>
    public SarifRules(ImmutableArray<DiagnosticDescriptor> rules)
    {
        _rules = [.. rules, .. Notices.ExceptBy(rules.Select(r => r.Id), notice => notice.Id)];
        _indices = _rules.Index().ToFrozenDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);
    }

    /// <summary>The place of a rule in the list, or null when it is not there.</summary>
    public int? IndexOf(string rule) => _indices.TryGetValue(rule, out var index) ? index : null;

    /// <summary>SARIF's name of a severity.</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes both lists as properties of the driver.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in _rules)
            Write(rule, json);
        json.WriteEndArray();
        json.WriteStartArray("notifications");
        foreach (var failure in Failures)
            Write(failure, json);
        json.WriteEndArray();
    }

    private static void Write(DiagnosticDescriptor rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Id[(rule.Id.LastIndexOf('.') + 1)..]);
        WriteText("shortDescription", RuleDocs.Summary(rule));
        WriteText("fullDescription", RuleDocs.Text(rule));
        json.WriteStartObject("help");
        json.WriteString("text", RuleDocs.Text(rule));
        if (rule.Docs.Length > 0)
            json.WriteString("markdown", rule.Docs);
        json.WriteEndObject();
        if (RuleDocs.Link(rule) is { } link)
            json.WriteString("helpUri", link);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        WriteProperties(rule, json);
        json.WriteEndObject();

        void WriteText(string name, string text)
        {
            json.WriteStartObject(name);
            json.WriteString("text", text);
            json.WriteEndObject();
        }
    }

    // Services sort by these: what an author calls an error is meant to be certain, a suggestion is a matter of taste.
    private static void WriteProperties(DiagnosticDescriptor rule, Utf8JsonWriter json)
    {
        var (problem, precision) = rule.Severity switch
        {
            Severity.Error => ("error", "high"),
            Severity.Warning => ("warning", "medium"),
            _ => ("recommendation", "low"),
        };
        json.WriteStartObject("properties");
        json.WriteString("precision", precision);
        json.WriteString("problem.severity", problem);
        json.WriteStartArray("tags");
        json.WriteStringValue("prose");
        if (rule.Id.LastIndexOf('.') is > 0 and var dot)
            json.WriteStringValue(rule.Id[..dot]);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

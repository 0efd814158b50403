using System.Text.Json;
using EditLint.Tests.Support;
using Json.Schema;

namespace EditLint.Tests.Cli.Reports;

/// <summary>Whether JSON is as a schema says.</summary>
internal static class JsonSchemaCheck
{
    /// <summary>What is wrong, each with its place; empty for sound JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="schema">A file in the folder of schemas.</param>
    public static string[] Mistakes(string json, string schema)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "EditLint.Tests", "Schemas", schema));
        using var document = JsonDocument.Parse(json);
        var results = JsonSchema.FromText(text).Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? [] : [.. (results.Details ?? []).Append(results).SelectMany(d => (d.Errors ?? new Dictionary<string, string>()).Select(e => $"{d.InstanceLocation}: {e.Value}"))];
    }
}

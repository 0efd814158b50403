using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EditLint.Cli.Configuration;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>
/// Writes what applies to a file as JSON. An origin is <c>{ "path", "line" }</c>, the line from 1, or null for what is so by default.
/// </summary>
internal static class AppliedConfigurationJson
{
    public static void Write(AppliedConfiguration applied, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("path", applied.Path);
            json.WriteBoolean("ignored", applied.IsIgnored);
            WriteFiles(json, applied.Files);
            WriteSettings(json, applied.Settings);
            WriteRules(json, applied);
            WriteDiagnostics(json, applied.Diagnostics);
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteFiles(Utf8JsonWriter json, ImmutableArray<ConfigurationFile> files)
    {
        json.WriteStartArray("configurations");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.File.Path);
            json.WriteString("kind", file.Kind == ConfigurationKind.Vale ? "vale" : "editlint");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSettings(Utf8JsonWriter json, ImmutableArray<AppliedSetting> settings)
    {
        json.WriteStartArray("settings");
        foreach (var setting in settings)
        {
            json.WriteStartObject();
            json.WriteString("name", setting.Name);
            json.WriteStartArray("values");
            foreach (var value in setting.Values)
                json.WriteStringValue(value);
            json.WriteEndArray();
            WriteOrigin(json, "origin", setting.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter json, AppliedConfiguration applied)
    {
        json.WriteStartArray("rules");
        foreach (var rule in applied.Running.Concat(applied.Off).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            json.WriteString("severity", rule.Level is { } level ? SeverityName.Of(level) : null);
            json.WriteBoolean("belowMinimumLevel", rule.IsBelowMinimum);
            WriteOrigin(json, "origin", rule.Origin);
            WriteOrigin(json, "severityOrigin", rule.Leveling?.Origin);
            WriteOptions(json, rule.Options);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOptions(Utf8JsonWriter json, Core.Analysis.RuleOptions options)
    {
        json.WriteStartObject("options");
        foreach (var option in options.All)
        {
            json.WritePropertyName(option.Name);
            WriteValue(json, options, option);
        }
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, Core.Analysis.RuleOptions options, RuleOption option)
    {
        switch (option.Kind)
        {
            case OptionKind.WholeNumber:
                json.WriteNumberValue(options.GetInt32(option.Name));
                break;
            case OptionKind.Number:
                json.WriteNumberValue(options.GetDouble(option.Name));
                break;
            case OptionKind.Boolean:
                json.WriteBooleanValue(options.GetBoolean(option.Name));
                break;
            case OptionKind.Text:
                json.WriteStringValue(options.GetString(option.Name));
                break;
            default:
                json.WriteStartArray();
                foreach (var text in option.Texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
        }
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("rule", diagnostic.RuleId);
            json.WriteString("severity", SeverityName.Of(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            json.WriteString("path", diagnostic.Location.Source.Path);
            json.WriteNumber("line", diagnostic.Location.Start.Line);
            json.WriteNumber("column", diagnostic.Location.Start.Column);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOrigin(Utf8JsonWriter json, string name, Location? origin)
    {
        if (origin is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("path", origin.Source.Path);
        json.WriteNumber("line", origin.Start.Line);
        json.WriteEndObject();
    }
}

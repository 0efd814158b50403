using System.Globalization;
using System.Text;
using EditLint.Cli;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.ValeConformance.Host;

/// <summary>
/// One object with a list of alerts for each path that has any. Columns count from 1 in code points, and the last one is within the match. Written by hand,
/// since no encoder of .NET escapes the same characters as Go's.
/// </summary>
internal sealed class JsonAlertWriter(Terminal terminal) : IAlertWriter
{
    private string? _path;

    public void WriteError(Diagnostic error)
    {
        var start = error.Location.Start;
        terminal.Error.WriteLine($$"""
            {
              "Line": {{start.Line}},
              "Path": {{Quote(error.Location.Source.Path)}},
              "Text": {{Quote(error.Message)}},
              "Code": "{{(error.RuleId == "EditLint.InvalidConfiguration" ? "E100" : "E201")}}",
              "Span": {{start.Column}}
            }
            """.ReplaceLineEndings("\n"));
    }

    public void Write(Diagnostic alert, Rule rule)
    {
        var path = alert.Location.Source.Path;
        terminal.Output.Write(path == _path ? ",\n" : $"{(_path is null ? "{\n" : "\n  ],\n")}  {Quote(path)}: [\n");
        _path = path;
        var action = AlertAction.Of(alert, rule);
        var (start, last) = Columns(alert.Location);
        var text = $$"""
                {
                  "Action": {
                    "Name": {{Quote(action.Name)}},
                    "Params": {{List(action.Parameters.Select(Quote))}}
                  },
                  "Span": {{List([Number(start), Number(last)], indent: "      ")}},
                  "Check": {{Quote(alert.RuleId)}},
                  "Description": {{Quote(action.Description)}},
                  "Link": {{Quote(rule.Descriptor.Link ?? "")}},
                  "Message": {{Quote(alert.Message)}},
                  "Severity": "{{alert.Severity.ToString().ToLowerInvariant()}}",
                  "Match": {{Quote(alert.Match)}},
                  "Line": {{alert.Location.Start.Line}}
                }
            """;
        terminal.Output.Write(text.ReplaceLineEndings("\n"));
    }

    public void Finish() => terminal.Output.Write(_path is null ? "{}\n" : "\n  ]\n}\n");

    private static (int First, int Last) Columns(Location location)
    {
        var first = location.Start.Column;
        var length = location.Source.Text.Substring(location.Span.Start, location.Span.Length).EnumerateRunes().Count();
        return (first, first + Math.Max(length, 1) - 1);
    }

    private static string List(IEnumerable<string> items, string indent = "        ")
    {
        var lines = string.Join(",\n", items.Select(item => $"{indent}  {item}"));
        return lines.Length == 0 ? "null" : $"[\n{lines}\n{indent}]";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text)
    {
        var result = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => result.Append('\\').Append(c),
                '\n' => result.Append(@"\n"),
                '\r' => result.Append(@"\r"),
                '\t' => result.Append(@"\t"),
                '<' or '>' or '&' or '\u2028' or '\u2029' or < ' ' => result.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }
        return result.Append('"').ToString();
    }
}

using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.ValeConformance.Host;

/// <summary>What an alert takes along from its rule's file.</summary>
/// <param name="Name">The name of the action, or empty.</param>
/// <param name="Parameters">What the rule says, or, where it leaves that to the check, what the fixes of the alert would write.</param>
/// <param name="Description">The rule's description, or empty.</param>
internal sealed record AlertAction(string Name, ImmutableArray<string> Parameters, string Description)
{
    public static AlertAction Of(Diagnostic alert, Rule rule)
    {
        var mapping = YamlText.Read(rule.Source, new TextSpan(0, rule.Source.Length), out _) as YamlMapping;
        var description = (mapping?["description"] as YamlScalar)?.Value ?? "";
        if (mapping?["action"] is not YamlMapping action)
            return new AlertAction("", [], description);
        var name = (action["name"] as YamlScalar)?.Value ?? "";
        ImmutableArray<string> parameters = action["params"] switch
        {
            YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(p => p.Value)],
            YamlScalar { Value.Length: > 0 } one => [one.Value],
            _ when name == "replace" => [.. alert.Fixes.Select(fix => Written(alert, fix))],
            _ => [],
        };
        return new AlertAction(name, parameters, description);
    }

    // A fix may change single letters of the match.
    private static string Written(Diagnostic alert, CodeFix fix)
    {
        var span = alert.Location.Span;
        var text = new StringBuilder(alert.Location.Source.Text.Substring(span.Start, span.Length));
        foreach (var change in fix.Changes.Where(c => span.Start <= c.Span.Start && c.Span.End <= span.End).OrderByDescending(c => c.Span.Start))
            text.Remove(change.Span.Start - span.Start, change.Span.Length).Insert(change.Span.Start - span.Start, change.NewText);
        return text.ToString();
    }
}

using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.ValeConformance.Filtering;

/// <summary>What a filter sees of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">Its level in the run.</param>
internal sealed record FilteredRule(Rule Rule, Severity Level)
{
    private static readonly string[] DefaultScope = ["text"];

    /// <summary>The value of a property as Vale names it.</summary>
    /// <exception cref="FormatException">There is no such property.</exception>
    public object? this[string property] => property switch
    {
        "Name" => Rule.Id,
        "Level" => Level.ToString().ToLowerInvariant(),
        "Scope" => Scopes,
        "Message" => Rule.Descriptor.Message.Text,
        "Description" => Rule.Descriptor.Docs,
        "Extends" => Rule.Kind,
        "Link" => Rule.Descriptor.Link ?? "",
        _ => throw new FormatException($"The filter asks for .{property}, which rules do not have."),
    };

    /// <summary>True when the rule looks only at sentences, at paragraphs or at what a document has of them.</summary>
    public bool NeedsSplitting => Rule.Kind is "metric" or "readability" || Scopes.All(scope => scope is string selector && selector.Split('&').Any(IsOfSplitText));

    private static bool IsOfSplitText(string part) =>
        !part.TrimStart().StartsWith('~') && part.Split('.').Any(name => name.Trim() is "sentence" or "paragraph" or "summary");

    private object?[] Scopes => YamlText.Read(Rule.Source, new TextSpan(0, Rule.Source.Length), out _) is YamlMapping mapping
        ? mapping["scope"] switch
        {
            YamlScalar one => [one.Value],
            YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(s => s.Value)],
            _ => DefaultScope,
        }
        : DefaultScope;
}

using EditLint.Core.Checks;
using EditLint.Core.Language;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>The value of <c>extends</c>: which check a YAML rule sets the parameters of.</summary>
internal static class RuleKind
{
    public const string Script = "script";

    private static readonly string[] Unsupported =
        ["metric", "readability", "sequence", Script];

    /// <summary>The kind, known to exist; or null and what is wrong.</summary>
    public static string? Read(YamlMapping mapping, out TextSpan span, out string problem)
    {
        span = mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span;
        var kinds = CheckKinds.All.Keys.Concat(Unsupported).Order(StringComparer.Ordinal).ToArray();
        switch (mapping["extends"])
        {
            case null or YamlScalar { IsNull: true }:
                problem = $"The rule does not say what kind it is. Write 'extends:' with one of {string.Join(", ", kinds)}.";
                return null;
            case YamlScalar kind when kinds.Contains(kind.Value):
                span = kind.Span;
                problem = "";
                return kind.Value;
            case YamlScalar kind:
                span = kind.Span;
                var hint = ClosestWord.Hint(kind.Value, kinds);
                problem = $"There is no kind of rule '{kind.Value}'.{(hint.Length > 0 ? hint : $" The kinds are {string.Join(", ", kinds)}.")}";
                return null;
            case var node:
                span = node.Span;
                problem = "'extends' must be the name of one kind of rule.";
                return null;
        }
    }

    /// <summary>Why rules of the kind cannot run, or null when they can.</summary>
    public static string? WhyUnsupported(string kind) => kind switch
    {
        Script => "Rules that run a Tengo script are left out: EditLint does not run Tengo. Write the rule as a C# script (.csx) instead.",
        _ when Unsupported.Contains(kind) && !CheckKinds.All.ContainsKey(kind) => $"EditLint cannot run rules of kind '{kind}' yet; this rule is left out.",
        _ => null,
    };
}

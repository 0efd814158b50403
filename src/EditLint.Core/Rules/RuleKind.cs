using EditLint.Core.Checks;
using EditLint.Core.Language;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>The value of <c>extends</c>: which check a YAML rule sets the parameters of.</summary>
internal static class RuleKind
{
    public const string Script = "script";

    private const string Sequence = "sequence";

    private static readonly string[] Unsupported = [Sequence, Script];
    private static readonly string[] Kinds = [.. CheckKinds.All.Keys.Concat(Unsupported).Order(StringComparer.Ordinal)];

    /// <summary>The kind, known to exist; or null and what is wrong.</summary>
    public static string? Read(YamlMapping mapping, out TextSpan span, out string problem)
    {
        span = mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span;
        switch (mapping["extends"])
        {
            case null when mapping.Entries.FirstOrDefault(e => ClosestWord.Find(e.Key.Value, ["extends"]) is not null) is { } misspelt:
                span = misspelt.Key.Span;
                problem = $"Unknown key '{misspelt.Key.Value}'. Did you mean 'extends'?";
                return null;
            case null or YamlScalar { IsNull: true }:
                problem = $"The rule does not say what kind it is. Write 'extends:' with one of {string.Join(", ", Kinds)}.";
                return null;
            case YamlScalar kind when Kinds.Contains(kind.Value):
                span = kind.Span;
                problem = "";
                return kind.Value;
            case YamlScalar kind:
                span = kind.Span;
                var hint = ClosestWord.Hint(kind.Value, Kinds);
                problem = $"There is no kind of rule '{kind.Value}'.{(hint.Length > 0 ? hint : $" The kinds are {string.Join(", ", Kinds)}.")}";
                return null;
            case var node:
                span = node.Span;
                problem = "'extends' must be the name of one kind of rule.";
                return null;
        }
    }

    /// <summary>Why rules of the kind cannot run and what to do instead, or null when they can.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="script">The file of the C# rule that may take the rule's place.</param>
    public static string? WhyUnsupported(string kind, string script) => kind switch
    {
        Script => $"This rule is skipped: it runs a Tengo script, and EditLint does not run Tengo. Write it as a C# script: {script}.",
        Sequence => $"This rule is skipped: a rule of kind 'sequence' needs the part of speech of each word, which EditLint does not know. Write it as a C# script: {script}.",
        _ when !CheckKinds.All.ContainsKey(kind) => $"EditLint cannot run rules of kind '{kind}' yet; this rule is left out.",
        _ => null,
    };

    /// <summary>True when unknown keys pass, as Vale lets them in rules of some kinds.</summary>
    public static bool IgnoresUnknownKeys(string kind) => kind is "consistency" or "spelling";
}

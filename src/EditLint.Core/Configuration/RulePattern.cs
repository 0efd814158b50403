using System.IO.Enumeration;

namespace EditLint.Core.Configuration;

/// <summary>Which rules a directive is about: a rule, a pack, or a pattern with <c>*</c> for any characters. Immutable.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="IgnoreCase">True when letter case counts for nothing.</param>
internal readonly record struct RulePattern(string Text, bool IgnoreCase = false)
{
    /// <summary>Every rule.</summary>
    public static readonly RulePattern All = new("*");

    /// <summary>True when it is about a rule: it matches the identity, or the pack.</summary>
    public bool Covers(string ruleId) =>
        FileSystemName.MatchesSimpleExpression(Text, ruleId, IgnoreCase) || FileSystemName.MatchesSimpleExpression(Text, PackOf(ruleId), IgnoreCase);

    /// <summary>The pack of a rule, the first part of its identity; empty when it has none.</summary>
    public static string PackOf(string ruleId) => ruleId[..Math.Max(0, ruleId.LastIndexOf('.'))];
}

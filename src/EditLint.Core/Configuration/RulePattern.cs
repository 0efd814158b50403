using System.IO.Enumeration;

namespace EditLint.Core.Configuration;

/// <summary>Which rules a directive or a setting is about: a rule, a pack, or a pattern with <c>*</c> for any characters. Immutable.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="IgnoreCase">True when letter case counts for nothing.</param>
internal readonly record struct RulePattern(string Text, bool IgnoreCase = false)
{
    /// <summary>Every rule.</summary>
    public static readonly RulePattern All = new("*");

    /// <summary>True when it is about a rule: it matches the identity, or the pack.</summary>
    public bool Covers(string ruleId)
    {
        var pack = ruleId.AsSpan(0, PackLength(ruleId));
        if (Text.Contains('*'))
            return FileSystemName.MatchesSimpleExpression(Text, ruleId, IgnoreCase) || FileSystemName.MatchesSimpleExpression(Text, pack, IgnoreCase);
        var comparison = IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Text.Equals(ruleId, comparison) || pack.Equals(Text, comparison);
    }

    /// <summary>The pack of a rule, the first part of its identity; empty when it has none.</summary>
    public static string PackOf(string ruleId) => ruleId[..PackLength(ruleId)];

    private static int PackLength(string ruleId) => Math.Max(0, ruleId.LastIndexOf('.'));
}

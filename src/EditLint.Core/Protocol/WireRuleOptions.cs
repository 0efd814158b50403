using System.Collections.Immutable;
using EditLint.Core.Analysis;

namespace EditLint.Core.Protocol;

/// <summary>Options of a rule as they travel.</summary>
/// <param name="Rule">The rule's identity.</param>
/// <param name="Options">Those that do not have their defaults.</param>
public sealed record WireRuleOptions(string Rule, ImmutableArray<RuleOption> Options)
{
    public static ImmutableArray<WireRuleOptions> From(IEnumerable<KeyValuePair<string, RuleOptions>> options) => [.. options.Select(o => new WireRuleOptions(o.Key, o.Value.All))];
}

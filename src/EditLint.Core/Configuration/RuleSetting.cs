using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>One line of a configuration that says whether rules run, and how bad their findings are. Immutable.</summary>
/// <param name="Name">A rule (<c>Pack.Name</c>), a pack, or a pattern with <c>*</c>; letter case counts.</param>
/// <param name="IsOn">Whether the rules run.</param>
/// <param name="Level">The severity of their findings, or null to leave it as it is.</param>
/// <param name="Origin">The line that said so, or null for what is so by default.</param>
public sealed record RuleSetting(string Name, bool IsOn, Severity? Level = null, Location? Origin = null)
{
    /// <summary>The values of options; of a setting that names a single rule.</summary>
    public ImmutableArray<OptionSetting> Options { get; init; } = [];

    /// <summary>True when the setting is about the rule.</summary>
    public bool Names(string ruleId) => new RulePattern(Name).Covers(ruleId);
}

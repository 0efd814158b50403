using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>A rule that a configuration speaks of, and what becomes of it on a file.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Level">The severity of its findings, or null when it does not run.</param>
/// <param name="Deciding">What says whether it runs.</param>
/// <param name="Leveling">What gives it its level, or null for its own.</param>
internal sealed record AppliedRule(string Id, Severity? Level, RuleSetting? Deciding, RuleSetting? Leveling)
{
    /// <summary>Its options with the values that they have on the file.</summary>
    public Core.Analysis.RuleOptions Options { get; init; } = Core.Analysis.RuleOptions.None;

    /// <summary>The line that says whether it runs, or null when that is so by default.</summary>
    public Location? Origin => Deciding?.Origin;

    /// <summary>The line that gives it its level, where another one turns it on.</summary>
    public Location? LevelOrigin => Leveling?.Origin is { } origin && origin != Origin ? origin : null;

    /// <summary>True when it is on, but its level is below the least that counts.</summary>
    public bool IsBelowMinimum => Level is null && Deciding is { IsOn: true };
}

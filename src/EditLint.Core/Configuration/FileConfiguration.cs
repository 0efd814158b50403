using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Rules;

namespace EditLint.Core.Configuration;

/// <summary>What applies to one file. Immutable and thread-safe.</summary>
public sealed record FileConfiguration
{
    /// <summary>Nothing configured: every rule runs at its own level.</summary>
    public static readonly FileConfiguration Default = new() { Settings = [new RuleSetting("*", IsOn: true)] };

    private readonly RuleDecisions _decisions = RuleDecisions.None;

    /// <summary>Which rules run, in rising order of weight: the last setting that names a rule decides; a rule that none names does not run.</summary>
    public ImmutableArray<RuleSetting> Settings { get => _decisions.Settings; init => _decisions = new RuleDecisions(value); }

    /// <summary>Findings below this level are not looked for.</summary>
    public Severity MinimumLevel { get; init; } = Severity.Suggestion;

    /// <summary>How the file is read.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>True when the file is not to be linted.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>The findings that are silenced in the file besides those that its own comments silence.</summary>
    public ImmutableArray<ConfiguredSuppression> Suppressions { get; init; } = [];

    /// <summary>The files around it; null when nobody knows them, and then nothing is said of links to files.</summary>
    public IArticleFiles? Files { get; init; }

    /// <summary>The severity of a rule's findings in the file, or null when the rule does not run on it.</summary>
    public Severity? LevelOf(DiagnosticDescriptor rule)
    {
        var (deciding, leveling) = _decisions.For(rule.Id);
        if (deciding is not { IsOn: true })
            return null;
        var level = leveling?.Level ?? rule.Severity;
        return level >= MinimumLevel ? level : null;
    }

    /// <summary>The options of a rule to which the file's configuration gives a value; none for one that keeps its defaults.</summary>
    public RuleOptions OptionsOf(Rule rule) => _decisions.OptionsOf(rule);

    /// <summary>The severity of what EditLint says of the file itself, such as that a comment silences nothing: it is said unless a setting turns it off.</summary>
    public Severity? LevelOfNotice(DiagnosticDescriptor notice)
    {
        var setting = DecidingSetting(notice.Id);
        var level = setting?.Level ?? notice.Severity;
        return setting is { IsOn: false } || level < MinimumLevel ? null : level;
    }

    /// <summary>The setting that says whether a rule runs, or null when none names it.</summary>
    public RuleSetting? DecidingSetting(string ruleId) => _decisions.For(ruleId).Deciding;

    /// <summary>The setting that gives a rule its level, or null when the rule has its own.</summary>
    public RuleSetting? LevelSetting(string ruleId) => _decisions.For(ruleId).Leveling;
}

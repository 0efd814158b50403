using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Rules;

namespace EditLint.Core.Configuration;

/// <summary>Finds the settings that count for a rule, once for each rule: they are asked for with every rule and file. Thread-safe.</summary>
/// <param name="settings">The settings, in rising order of weight.</param>
internal sealed class RuleDecisions(ImmutableArray<RuleSetting> settings)
{
    public static readonly RuleDecisions None = new([]);

    private readonly ImmutableArray<RuleSetting> _withOptions = [.. settings.Where(s => !s.Options.IsEmpty)];
    private readonly ConcurrentDictionary<string, RuleOptions> _options = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (RuleSetting? Deciding, RuleSetting? Leveling)> _decisions = new(StringComparer.Ordinal);

    public ImmutableArray<RuleSetting> Settings => settings;

    /// <summary>The setting that says whether the rule runs, and the one that gives it its level; null where there is none.</summary>
    public (RuleSetting? Deciding, RuleSetting? Leveling) For(string ruleId) =>
        _decisions.GetOrAdd(ruleId, static (id, settings) => (settings.LastOrDefault(s => s.Names(id)), settings.LastOrDefault(s => s is { IsOn: true, Level: not null } && s.Names(id))), settings);

    /// <summary>The values that the settings give the options of the rule.</summary>
    public RuleOptions OptionsOf(Rule rule) => _withOptions.IsEmpty || rule.Options.IsEmpty
        ? RuleOptions.None
        : _options.GetOrAdd(rule.Id, (id, settings) => OptionSettings.ValuesFor(rule, settings.Where(s => s.Names(id))), _withOptions);
}

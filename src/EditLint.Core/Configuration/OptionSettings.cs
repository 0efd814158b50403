using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;
using EditLint.Core.Rules;

namespace EditLint.Core.Configuration;

/// <summary>Holds the options that a configuration sets against those that the rules declare. Stateless and thread-safe.</summary>
public static class OptionSettings
{
    /// <summary>Reports every option that its rule does not have, and every value that it cannot have.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="rules">The rules that were loaded; of others nothing is said.</param>
    /// <param name="report">Takes a diagnostic at the name or the value.</param>
    public static void Check(LintConfiguration configuration, IEnumerable<Rule> rules, Action<Diagnostic> report)
    {
        ILookup<string, Rule>? byId = null;
        foreach (var setting in configuration.Sections.SelectMany(s => s.Rules).Where(r => !r.Options.IsEmpty))
        {
            byId ??= rules.ToLookup(r => r.Id, StringComparer.Ordinal);
            if (setting.Name.Contains('*') || !setting.Name.Contains('.'))
                report(ToolDescriptors.InvalidConfiguration.Report(setting.Options[0].Origin, $"Options belong to one rule, and '{setting.Name}' may stand for several. Write the rule's whole name, Pack.Name."));
            else if (byId[setting.Name].FirstOrDefault() is { } rule)
                Check(rule, setting, report);
        }
    }

    /// <summary>The values that the settings of a file give the options of a rule; the last one that is sound counts.</summary>
    internal static RuleOptions ValuesFor(Rule rule, IEnumerable<RuleSetting> settings)
    {
        var values = new Dictionary<string, RuleOption>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in settings.SelectMany(s => s.Options))
        {
            if (rule.Options.Find(option.Name) is { } declared && RuleOptionReader.ReadValue(declared, option.Value, out _) is { } value)
                values[declared.Name] = value;
        }
        return new RuleOptions([.. rule.Options.All.Where(o => values.ContainsKey(o.Name)).Select(o => values[o.Name])]);
    }

    private static void Check(Rule rule, RuleSetting setting, Action<Diagnostic> report)
    {
        foreach (var option in setting.Options)
        {
            if (rule.Options.Find(option.Name) is not { } declared)
                report(ToolDescriptors.InvalidConfiguration.Report(option.Origin, WhyUnknown(rule, option.Name)));
            else if (RuleOptionReader.ReadValue(declared, option.Value, out var problem) is null)
                report(ToolDescriptors.InvalidConfiguration.Report(option.ValueOrigin, problem));
        }
    }

    private static string WhyUnknown(Rule rule, string name)
    {
        if (rule.Options.IsEmpty)
        {
            return rule.Language == RuleLanguage.Yaml
                ? $"{rule.Id} has no option '{name}': a YAML rule has none. Only '{RuleOptionReader.LevelKey}' may stand here; to change what the rule finds, copy its file into a pack of your own."
                : $"{rule.Id} has no option '{name}': it declares none. Only '{RuleOptionReader.LevelKey}' may stand here.";
        }
        var hint = ClosestWord.Hint(name, rule.Options.All.Select(o => o.Name).Append(RuleOptionReader.LevelKey));
        return $"{rule.Id} has no option '{name}'.{(hint.Length > 0 ? hint : $" Its options are {string.Join(", ", rule.Options.All.Select(o => o.Name))}.")}";
    }
}

using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The rules that a run loaded. Used by one thread.</summary>
internal sealed class LintedRules
{
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);

    /// <summary>Takes the rules of some groups.</summary>
    public void Add(LintGroups groups) => _rules.UnionWith(groups.All.SelectMany(g => g.Catalog.Rules).Select(r => r.Id));

    /// <summary>True for a rule that was loaded for some of the files, and for what EditLint itself has to say.</summary>
    public bool Contains(string rule) => _rules.Contains(rule) || rule.StartsWith("EditLint.", StringComparison.Ordinal);
}

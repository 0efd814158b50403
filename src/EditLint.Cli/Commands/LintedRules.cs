using EditLint.Cli.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.Cli.Commands;

/// <summary>The rules that a run loaded. Used by one thread.</summary>
internal sealed class LintedRules
{
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _packs = new(StringComparer.Ordinal);

    /// <summary>Takes the rules of some groups.</summary>
    public void Add(LintGroups groups)
    {
        foreach (var group in groups.All)
        {
            _known.UnionWith(group.Library.Rules.Select(r => r.Id));
            _packs.UnionWith(group.Library.Packs.Select(p => p.Name));
            // C# rules are in the catalog before they are compiled, and all of them are left out when their process does not start.
            var broken = group.Errors.Select(e => e.Location.Source.Path).ToHashSet(StringComparer.Ordinal);
            var hasScripts = group.Errors.All(e => e.Descriptor != ToolDescriptors.RuleFailure);
            _rules.UnionWith(group.Catalog.Rules.Where(r => r.Language != RuleLanguage.CSharp || (hasScripts && !broken.Contains(r.Source.Path))).Select(r => r.Id));
        }
    }

    /// <summary>True for a rule that was loaded for some of the files, for one that its pack does not have any longer, and for what EditLint itself has to say.</summary>
    public bool Contains(string rule) => _rules.Contains(rule) || rule.StartsWith("EditLint.", StringComparison.Ordinal)
        || (!_known.Contains(rule) && rule.LastIndexOf('.') is > 0 and var dot && _packs.Contains(rule[..dot]));
}

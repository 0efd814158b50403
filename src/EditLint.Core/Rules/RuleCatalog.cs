using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>The rules of a run, and what is wrong with the rule files that could not be used. Immutable.</summary>
public sealed class RuleCatalog
{
    public static readonly RuleCatalog Empty = new([], []);

    public RuleCatalog(ImmutableArray<Rule> rules, ImmutableArray<Diagnostic> errors)
    {
        Rules = rules;
        Errors = errors;
    }

    /// <summary>The rules in the order of their identities, letter case apart.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>One diagnostic for each mistake in a rule file, placed in that file; and a warning for each rule of a kind that cannot run yet.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>
    /// Loads every <c>.yml</c>, <c>.yaml</c> and <c>.csx</c> file of the packs; other files are passed over. A file with a mistake gives
    /// diagnostics instead of a rule; the others are not affected. Of two rules with one identity the first is kept.
    /// </summary>
    /// <param name="packs">The packs.</param>
    /// <param name="resources">What their rules may draw on besides their own files; nothing when null.</param>
    public static RuleCatalog Load(IEnumerable<RulePack> packs, RuleResources? resources = null)
    {
        resources ??= RuleResources.None;
        var rules = new SortedDictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var pack in packs)
        {
            foreach (var file in pack.Files)
            {
                if (RuleFile.Read(pack.Name, file, resources, Report) is not { } rule || rules.TryAdd(rule.Id, rule))
                    continue;
                errors.Add(ToolDescriptors.InvalidRule.Report(new Location(file, new TextSpan(0, 0)),
                    $"The rule {rule.Id} is already defined in {rules[rule.Id].Source.Path}. Give one of the two files another name."));
            }
        }
        return new RuleCatalog([.. rules.Values], errors.ToImmutable());

        // That there is no dictionary is said once, however many rules would need one.
        void Report(Diagnostic diagnostic)
        {
            if (diagnostic.Descriptor != ToolDescriptors.MissingDictionary || !errors.Any(e => e.Descriptor == ToolDescriptors.MissingDictionary))
                errors.Add(diagnostic);
        }
    }

    /// <summary>The rule with the identity, or null; letter case counts for nothing.</summary>
    public Rule? Find(string id) => Rules.FirstOrDefault(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The catalog with only the rules that the predicate takes; the errors stay.</summary>
    public RuleCatalog Where(Func<Rule, bool> predicate) => new([.. Rules.Where(predicate)], Errors);
}

using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

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

    /// <summary>The rules in the order of their identities.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>One diagnostic for each mistake in a rule file, placed in that file.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>Loads every file of the packs. A file with a mistake gives diagnostics instead of a rule; the others are not affected.</summary>
    public static RuleCatalog Load(IEnumerable<RulePack> packs) => Empty;

    /// <summary>The rule with the identity, or null; letter case counts for nothing.</summary>
    public Rule? Find(string id) => Rules.FirstOrDefault(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The catalog with only the rules that the predicate takes; the errors stay.</summary>
    public RuleCatalog Where(Func<Rule, bool> predicate) => new([.. Rules.Where(predicate)], Errors);
}

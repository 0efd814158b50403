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
    /// diagnostics instead of a rule; the others are not affected. Of two rules with one identity the first is kept; letter case counts, since Vale's own
    /// pack <c>Vale</c> and a house's <c>vale</c> are two. An entry of the vocabulary that is no pattern gives one diagnostic and is left out.
    /// A file of a pack whose name is reserved gives one diagnostic. That there is no dictionary is said once, however many rules would need one.
    /// </summary>
    /// <param name="packs">The packs.</param>
    /// <param name="resources">What their rules may draw on besides their own files; nothing when null.</param>
    public static RuleCatalog Load(IEnumerable<RulePack> packs, RuleResources? resources = null)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        resources = Check(resources ?? RuleResources.None, errors.Add);
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        var skipped = new List<(string Id, Diagnostic Reason)>();
        foreach (var pack in packs)
        {
            foreach (var file in pack.Files)
            {
                if (RulePack.IsReserved(pack.Name))
                {
                    errors.Add(ToolDescriptors.InvalidRule.Report(new Location(file, new TextSpan(0, 0)),
                        $"A pack cannot be called '{pack.Name}', since EditLint itself reports under that name. Rename the folder."));
                    continue;
                }
                if (RuleFile.Read(pack, file, resources, Report) is not { } rule || rules.TryAdd(rule.Id, rule))
                    continue;
                errors.Add(ToolDescriptors.InvalidRule.Report(new Location(file, new TextSpan(0, 0)),
                    $"The rule {rule.Id} is already defined in {rules[rule.Id].Source.Path}. Give one of the two files another name."));

                void Report(Diagnostic diagnostic)
                {
                    if (diagnostic.Descriptor == ToolDescriptors.UnsupportedRule)
                        skipped.Add((RuleFile.Identity(pack.Name, file), diagnostic));
                    else if (diagnostic.Descriptor != ToolDescriptors.MissingDictionary || !errors.Any(e => e.Descriptor == diagnostic.Descriptor))
                        errors.Add(diagnostic);
                }
            }
        }
        // Where the script stands beside the rule that it takes the place of, there is nothing left to say.
        errors.AddRange(skipped.Where(s => !rules.ContainsKey(s.Id)).Select(s => s.Reason));
        return new RuleCatalog([.. rules.Values.OrderBy(r => r.Id, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id, StringComparer.Ordinal)], errors.ToImmutable());
    }

    private static RuleResources Check(RuleResources resources, Action<Diagnostic> report) =>
        resources with { Vocabulary = SoundVocabulary.Of(resources.Vocabulary, (entry, reason) => report(ToolDescriptors.InvalidVocabulary.Report(entry.Origin, reason))) };

    /// <summary>The rule with the identity, or else the first that has it in other letters, or null.</summary>
    public Rule? Find(string id) => Rules.FirstOrDefault(r => r.Id == id) ?? Rules.FirstOrDefault(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The catalog with only the rules that the predicate takes; the errors stay.</summary>
    public RuleCatalog Where(Func<Rule, bool> predicate) => new([.. Rules.Where(predicate)], Errors);
}

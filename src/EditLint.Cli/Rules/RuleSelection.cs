using System.Collections.Immutable;
using System.IO.Enumeration;
using EditLint.Core.Language;

namespace EditLint.Cli.Rules;

/// <summary>
/// Which rules run: names of packs and rules, with <c>*</c> for any characters, or the bare name of a rule without its pack. Letter case counts for
/// nothing, unless a rule has the name in just these letters: <c>Vale</c> and <c>vale</c> may both be there. Immutable.
/// </summary>
/// <param name="Select">What runs, in place of the default; empty for the default.</param>
/// <param name="Ignore">What is taken away again.</param>
internal sealed record RuleSelection(ImmutableArray<string> Select, ImmutableArray<string> Ignore)
{
    public static readonly RuleSelection Default = new([], []);

    /// <summary>The rules that run, in the order of their identities.</summary>
    /// <exception cref="UsageException">A name stands for no rule, or nothing is left to run.</exception>
    public ImmutableArray<InstalledRule> Apply(RuleLibrary library)
    {
        foreach (var name in Select.Concat(Ignore))
            CheckName(name, library);
        var candidates = Select.IsEmpty ? library.DefaultRules : library.Rules.Where(Select.SelectMany(name => Named(name, library)).ToHashSet().Contains);
        var ignored = Ignore.SelectMany(name => Named(name, library)).ToHashSet();
        ImmutableArray<InstalledRule> selected = [.. candidates.Where(f => !ignored.Contains(f))];
        if (selected.IsEmpty)
        {
            throw new UsageException(library.Rules.IsEmpty
                ? "there are no rules: the folder 'rules' beside the program is missing. Install EditLint again, or name rules with --rules."
                : "no rule is left to run. Look at --select and --ignore.");
        }
        return selected;
    }

    /// <summary>True when a name stands for at least one rule.</summary>
    public static bool IsKnown(string name, RuleLibrary library) => library.Rules.Any(r => Matches(name, r, ignoreCase: true));

    /// <summary>The message for a name that stands for no rule.</summary>
    public static string UnknownName(string name, RuleLibrary library)
    {
        var known = library.Rules.Select(r => r.Pack).Concat(library.Rules.Select(r => r.Id));
        var ownName = ClosestWord.Find(name, library.Rules.Select(r => r.Name));
        var closest = ClosestWord.Find(name, known) ?? library.Rules.FirstOrDefault(r => r.Name == ownName)?.Id;
        return $"there is no rule or pack '{name}'. {(closest is null ? "'editlint rules' lists all rules." : $"Did you mean '{closest}'?")}";
    }

    private static void CheckName(string name, RuleLibrary library)
    {
        if (IsKnown(name, library))
            return;
        throw new UsageException(name.Contains('*') ? $"'{name}' matches no rule. 'editlint rules' lists all rules." : UnknownName(name, library));
    }

    private static IEnumerable<InstalledRule> Named(string name, RuleLibrary library)
    {
        var exact = library.Rules.Where(r => Matches(name, r, ignoreCase: false)).ToList();
        return exact.Count > 0 ? exact : library.Rules.Where(r => Matches(name, r, ignoreCase: true));
    }

    private static bool Matches(string name, InstalledRule file, bool ignoreCase) =>
        FileSystemName.MatchesSimpleExpression(name, file.Id, ignoreCase) || FileSystemName.MatchesSimpleExpression(name, file.Pack, ignoreCase)
        || name.Equals(file.Name, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}

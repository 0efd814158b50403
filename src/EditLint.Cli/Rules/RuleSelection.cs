using System.Collections.Immutable;
using System.IO.Enumeration;
using EditLint.Core.Language;

namespace EditLint.Cli.Rules;

/// <summary>
/// Which rules run: names of packs and rules, with <c>*</c> for any characters, or the bare name of a rule without its pack. Letter case counts for
/// nothing, unless a rule has the name in just these letters: <c>Vale</c> and <c>vale</c> may both be there. Immutable.
/// </summary>
/// <param name="Select">What runs, in place of what is configured; empty for that.</param>
/// <param name="Ignore">What is taken away again.</param>
internal sealed record RuleSelection(ImmutableArray<string> Select, ImmutableArray<string> Ignore)
{
    private const int ShortestPart = 4;
    private const int MostSuggestions = 3;

    public static readonly RuleSelection Default = new([], []);

    /// <summary>True when nothing is selected and nothing taken away.</summary>
    public bool IsDefault => Select.IsEmpty && Ignore.IsEmpty;

    /// <summary>The rules that run, in the order of their identities.</summary>
    /// <param name="library">The rules within reach.</param>
    /// <param name="configured">Those that run when nothing is selected.</param>
    public ImmutableArray<InstalledRule> Apply(RuleLibrary library, IEnumerable<InstalledRule> configured)
    {
        var candidates = Select.IsEmpty ? configured : library.Rules.Where(Select.SelectMany(name => Named(name, library)).ToHashSet().Contains);
        var ignored = Ignore.SelectMany(name => Named(name, library)).ToHashSet();
        return [.. candidates.Where(f => !ignored.Contains(f))];
    }

    /// <summary>Checks that each name stands for a rule in one of the libraries.</summary>
    /// <exception cref="UsageException">A name does not.</exception>
    public void Check(IReadOnlyCollection<RuleLibrary> libraries)
    {
        foreach (var name in Select.Concat(Ignore).Where(name => !libraries.Any(l => IsKnown(name, l))))
            throw new UsageException(name.Contains('*') ? $"'{name}' matches no rule. 'editlint rules' lists all rules." : UnknownName(name, libraries.SelectMany(l => l.Rules)));
    }

    /// <summary>True when a name stands for at least one rule.</summary>
    public static bool IsKnown(string name, RuleLibrary library) => library.Rules.Any(r => Matches(name, r, ignoreCase: true));

    /// <summary>The message for a name that stands for no rule.</summary>
    public static string UnknownName(string name, IEnumerable<InstalledRule> rules) =>
        $"there is no rule or pack '{name}'. {(NearestTo(name, [.. rules]) is [_, ..] nearest ? $"Did you mean {string.Join(" or ", nearest.Select(n => $"'{n}'"))}?" : "'editlint rules' lists all rules.")}";

    // The one that is nearly written so, or else some that have the word in them.
    private static string[] NearestTo(string name, List<InstalledRule> rules)
    {
        if (ClosestTo(name, rules) is { } closest)
            return [closest];
        var word = name[(name.LastIndexOf('.') + 1)..];
        // A name is made of words with capitals: "quotation" is a part of UnclosedQuotation, "nope" none of UnopenedQuotation.
        return word.Length < ShortestPart ? [] : [.. rules.Where(r => r.Name.Contains(char.ToUpperInvariant(word[0]) + word[1..], StringComparison.Ordinal)).Select(r => r.Id).Distinct().Take(MostSuggestions)];
    }

    /// <summary>The pack or rule that a misspelt name was probably meant to be, or null.</summary>
    public static string? ClosestTo(string name, IEnumerable<InstalledRule> rules)
    {
        var all = rules.ToList();
        var ownName = ClosestWord.Find(name, all.Select(r => r.Name));
        return ClosestWord.Find(name, all.Select(r => r.Pack).Concat(all.Select(r => r.Id))) ?? all.Find(r => r.Name == ownName)?.Id;
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

using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;

namespace EditLint.Core.Configuration;

/// <summary>The rules that there are, whether they run or not, and what a name that an author writes stands for. Immutable and thread-safe.</summary>
public sealed class RuleNames
{
    // What a reader finds about a document can be silenced like what a rule finds; and a comment about one of Vale's built-in rules is right whether it runs or not.
    private static readonly ImmutableArray<string> Others = [ToolDescriptors.InvalidDocument.Id, "Vale.Avoid", "Vale.Repetition", "Vale.Spelling", "Vale.Terms"];

    // Listing them may mean looking into many folders, and most runs never ask.
    private readonly Lazy<(ImmutableArray<string> Ids, ImmutableArray<string> Packs)> _all;

    // The same few names stand in comment after comment.
    private readonly ConcurrentDictionary<string, RulePattern?> _found = new();
    private readonly ConcurrentDictionary<string, string?> _closest = new();

    /// <summary>Makes it.</summary>
    /// <param name="ids">The identities, as <c>Pack.Name</c>; gone through once, at the first question.</param>
    public RuleNames(IEnumerable<string> ids) => _all = new(() =>
    {
        ImmutableArray<string> all = [.. ids];
        return (all, [.. all.Select(RulePattern.PackOf).Distinct()]);
    });

    /// <summary>The identities.</summary>
    public ImmutableArray<string> Ids => _all.Value.Ids;

    /// <summary>True when a name that an author writes stands for a rule that can be silenced.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>
    /// What a name stands for: a rule, a pack or a pattern with <c>*</c> for itself, the bare name of a rule for the rules of that name; null when
    /// it stands for no rule. Letter case counts only where a name of just these letters exists.
    /// </summary>
    internal RulePattern? Find(string name) => _found.GetOrAdd(name, Search);

    /// <summary>True when a pattern is about at least one rule.</summary>
    internal bool IsKnown(RulePattern pattern) => Ids.Any(pattern.Covers) || Others.Any(pattern.Covers);

    /// <summary>True when there are rules in the pack that a name begins with; letter case counts.</summary>
    internal bool HasPackOf(string name) => _all.Value.Packs.Contains(name.Contains('.') ? RulePattern.PackOf(name) : name);

    /// <summary>The rule or pack that a name that stands for none was probably meant to be, or null.</summary>
    internal string? FindClosest(string name) => _closest.GetOrAdd(name, SearchClosest);

    /// <summary>The message about a name that stands for no rule.</summary>
    internal string DescribeUnknown(string name) =>
        $"There is no rule or pack '{name}'.{(FindClosest(name) is { } closest ? $" Did you mean '{closest}'?" : " 'editlint rules' lists all rules.")}";

    private RulePattern? Search(string name)
    {
        var exact = new RulePattern(name);
        if (IsKnown(exact))
            return exact;
        var pattern = new RulePattern(name, IgnoreCase: true);
        if (IsKnown(pattern))
            return pattern;
        pattern = new RulePattern("*." + name, IgnoreCase: true);
        return !name.Contains('.') && IsKnown(pattern) ? pattern : null;
    }

    private string? SearchClosest(string name)
    {
        if (ClosestWord.Find(name, _all.Value.Packs.Concat(Ids)) is { } closest)
            return closest;
        return name.Contains('.') ? null : Ids.FirstOrDefault(id => NameOf(id) == ClosestWord.Find(name, Ids.Select(NameOf)));
    }

    private static string NameOf(string id) => id[(id.LastIndexOf('.') + 1)..];
}

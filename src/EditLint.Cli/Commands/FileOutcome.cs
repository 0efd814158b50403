using System.Collections.Immutable;
using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>What one entry of a run counts for. Immutable.</summary>
/// <param name="Summary">The numbers of the entry alone.</param>
/// <param name="IsArticle">False for a file that could not be read, and for a rule file.</param>
/// <param name="ReachesThreshold">True when it makes the run fail.</param>
/// <param name="Words">The words of the article; 0 when nobody asked for statistics.</param>
/// <param name="Rules">The rules that found something, each with how often; none when nobody asked for statistics.</param>
internal sealed record FileOutcome(LintSummary Summary, bool IsArticle, bool ReachesThreshold, int Words, ImmutableArray<(string Rule, int Findings)> Rules)
{
    /// <summary>Counts an entry.</summary>
    /// <param name="linted">The entry.</param>
    /// <param name="failOn">The least severity that makes the run fail, or null for none.</param>
    /// <param name="countsRules">True when statistics are wanted.</param>
    public static FileOutcome Of(LintedFile linted, Severity? failOn, bool countsRules)
    {
        var reaches = false;
        foreach (var diagnostic in linted.Result.Diagnostics)
        {
            reaches |= diagnostic.FoldedInto is null && !diagnostic.Descriptor.IsToolError && diagnostic.Severity >= failOn
                && (linted.IsArticle || ToolDescriptors.IsAboutSuppressions(diagnostic.Descriptor));
        }
        return new FileOutcome(LintSummary.Empty.Add(linted.Result), linted.IsArticle, reaches, linted.Words, countsRules && linted.IsArticle ? RulesOf(linted) : []);
    }

    private static ImmutableArray<(string Rule, int Findings)> RulesOf(LintedFile linted) =>
        [.. linted.Result.Diagnostics.Where(d => d.FoldedInto is null).GroupBy(d => d.RuleId).Select(g => (g.Key, g.Count()))];
}

using System.Collections.Immutable;

namespace EditLint.Core.Baselines;

/// <summary>
/// Pairs the findings of one article with those that a baseline knows of it. Text that was moved, wrapped anew or edited nearby keeps its findings known; a finding
/// that took the place of another does not. Stateless and thread-safe.
/// </summary>
internal static class FindingMatcher
{
    // A few words changed in a long sentence leave more of it than this; another sentence has less in common.
    private const double Alike = 0.6;

    // Half of the words around it remain when a paragraph moves away from the ones before and after it; around another place there are a few small words in common.
    private const double Near = 0.5;

    // With so many words in common two texts are one even where all around them has changed.
    private const int ManyWords = 8;

    /// <summary>For each finding the number of the entry that it is, or -1. An entry is one finding only.</summary>
    /// <param name="findings">The findings, in the order of their places.</param>
    /// <param name="entries">The entries.</param>
    public static int[] Match(ImmutableArray<FindingIdentity> findings, ImmutableArray<BaselineEntry> entries)
    {
        var matched = new int[findings.Length];
        Array.Fill(matched, -1);
        if (entries.IsEmpty)
            return matched;
        var isTaken = new bool[entries.Length];
        var byRule = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            if (!byRule.TryGetValue(entries[i].Identity.Rule, out var ofRule))
                byRule.Add(entries[i].Identity.Rule, ofRule = []);
            ofRule.Add(i);
        }
        // What is surely the same first, so that what is only alike cannot take its place.
        for (var certainty = MatchCertainty.Same; certainty >= MatchCertainty.Alike; certainty--)
        {
            for (var i = 0; i < findings.Length; i++)
            {
                if (matched[i] >= 0 || !byRule.TryGetValue(findings[i].Rule, out var candidates))
                    continue;
                var entry = candidates.FindIndex(e => !isTaken[e] && Reaches(certainty, findings[i], entries[e].Identity));
                if (entry < 0)
                    continue;
                matched[i] = candidates[entry];
                isTaken[candidates[entry]] = true;
                candidates.RemoveAt(entry);
            }
        }
        return matched;
    }

    /// <summary>How sure it is that two findings of one rule in one article are the same.</summary>
    public static MatchCertainty Compare(FindingIdentity finding, FindingIdentity known)
    {
        for (var certainty = MatchCertainty.Same; certainty > MatchCertainty.None; certainty--)
        {
            if (Reaches(certainty, finding, known))
                return certainty;
        }
        return MatchCertainty.None;
    }

    // What is quick to tell comes first: where thousands of findings of one rule are new in an article, each is compared with each entry.
    private static bool Reaches(MatchCertainty certainty, FindingIdentity finding, FindingIdentity known)
    {
        var isSame = finding.Match == known.Match && finding.IsAboutArticle == known.IsAboutArticle;
        return certainty switch
        {
            MatchCertainty.Same => isSame && finding.Context.AsSpan().SequenceEqual(known.Context.AsSpan()),
            MatchCertainty.SamePlace => isSame && finding.NearnessTo(known) >= Near,
            MatchCertainty.SameWords => isSame && (finding.Words.Length >= ManyWords || finding.IsAboutArticle),
            MatchCertainty.Alike => finding.SimilarityTo(known) >= Alike && (Math.Min(finding.Words.Length, known.Words.Length) >= ManyWords || finding.NearnessTo(known) >= Near),
            _ => true,
        };
    }
}

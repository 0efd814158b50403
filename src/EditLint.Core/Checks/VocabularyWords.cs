using System.Collections.Immutable;

namespace EditLint.Core.Checks;

/// <summary>Reads <c>words</c>, by which a rule takes what it looks for from the vocabulary. A vocabulary without words makes the rule find nothing. Stateless and thread-safe.</summary>
internal static class VocabularyWords
{
    private const string Key = "words";

    /// <summary>True when the rule looks for words of the vocabulary, be there some or none.</summary>
    public static bool AreWanted(CheckOptions options) => options.GetNode(Key) is not null;

    /// <summary>The patterns of the words to avoid, where the rule says <c>words: rejected</c>.</summary>
    public static ImmutableArray<string> Rejected(CheckOptions options) =>
        options.GetChoice(Key, "rejected") is null ? [] : [.. options.Resources.Vocabulary.Rejected.Select(e => e.Pattern).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The patterns of the words to write as the vocabulary does, where the rule says <c>words: accepted</c>. Of entries that differ in letter case only the last
    /// counts, and one that begins with <c>(?i)</c> may be written in any way.
    /// </summary>
    public static ImmutableArray<string> Accepted(CheckOptions options) =>
        options.GetChoice(Key, "accepted") is null ? [] : [.. options.Resources.Vocabulary.Accepted
            .Select(e => e.Pattern)
            .Where(p => !p.StartsWith("(?i)", StringComparison.Ordinal))
            .Reverse()
            .DistinctBy(p => p, StringComparer.OrdinalIgnoreCase)
            .Reverse()];
}

using System.Buffers;
using System.Collections.Immutable;

namespace EditLint.Core.Checks;

/// <summary>Tells the entries of a vocabulary that are patterns from those that are not. Stateless and thread-safe.</summary>
public static class SoundVocabulary
{
    private static readonly SearchValues<char> Metacharacters = SearchValues.Create(@"\*+?|{}[]()^$.#");

    /// <summary>The vocabulary without the entries that are no patterns.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="report">Is told of each entry that is left out, and why.</param>
    public static Vocabulary Of(Vocabulary vocabulary, Action<VocabularyEntry, string> report)
    {
        var accepted = Sound(vocabulary.Accepted, report);
        var rejected = Sound(vocabulary.Rejected, report);
        return accepted == vocabulary.Accepted && rejected == vocabulary.Rejected ? vocabulary : new Vocabulary(accepted, rejected);
    }

    // In parentheses, as an alternative among others: a comment in the entry must not swallow what follows.
    private static ImmutableArray<VocabularyEntry> Sound(ImmutableArray<VocabularyEntry> entries, Action<VocabularyEntry, string> report) =>
        entries.RemoveAll(entry =>
        {
            if (!entry.Pattern.AsSpan().ContainsAny(Metacharacters))
                return string.IsNullOrWhiteSpace(entry.Pattern);
            var isBroken = ValeRegex.TryCreate(entry.Pattern, out var problem) is null || ValeRegex.TryCreate($"(?:{entry.Pattern})", out problem) is null;
            if (isBroken)
                report(entry, $"'{entry.Pattern}' is not a pattern, so it is left out. {problem}");
            return isBroken;
        });
}

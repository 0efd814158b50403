using EditLint.Core.Language;

namespace EditLint.Core.Documents;

/// <summary>
/// Notes that are not the story: corrections, credits, calls to subscribe, copyright lines, a word about the author. The phrases are data files
/// under <c>Language/Data</c>. Stateless and thread-safe.
/// </summary>
internal static class BoilerplateLine
{
    private const int MaximumLength = 400;
    private const int LongestName = 60;

    private static readonly Lazy<PhraseList> Openings = new(() => PhraseList.LoadOpenings("boilerplate-openings"));
    private static readonly Lazy<PhraseList> Endings = new(() => PhraseList.LoadEndings("boilerplate-endings"));
    private static readonly Lazy<WordList> AuthorNotes = new(() => WordList.Load("author-notes"));

    /// <summary>
    /// True when a paragraph of at most 400 units begins with a phrase such as "Reporting by" or "Editor's note", ends with one such as
    /// "contributed to this report".
    /// </summary>
    public static bool IsMatch(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaximumLength)
            return false;
        text = text.Trim("()[]*_ ");
        if (text.IsEmpty)
            return false;
        foreach (var opening in Openings.Value.At(text[0]))
        {
            if (MayStartWith(text, opening) && text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (text.Length == opening.Length || !char.IsLetter(text[opening.Length]) || !char.IsLetter(opening[^1])))
                return true;
        }
        text = text.TrimEnd(".");
        if (text.IsEmpty)
            return false;
        foreach (var ending in Endings.Value.At(text[^1]))
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>True for a sentence that could speak of the author ("Jane Doe is a reporter for"); whether it does is for its place to say.</summary>
    public static bool IsAuthorNote(ReadOnlySpan<char> text)
    {
        text = text.Trim("()[]*_ ");
        if (text.Length > MaximumLength)
            return false;
        foreach (var phrase in AuthorNotes.Value.Words)
        {
            var at = text[..Math.Min(text.Length, LongestName + phrase.Length - 1)].IndexOf(phrase, StringComparison.Ordinal);
            if (at > 3 && text[at - 1] == ' ' && NameLine.IsNames(text[..at], maximumWords: 6))
                return true;
        }
        return false;
    }

    // A quick look at the second letter: many sentences begin with the same one.
    private static bool MayStartWith(ReadOnlySpan<char> text, string opening) =>
        text.Length < 2 || opening.Length < 2 || !char.IsAscii(text[1]) || char.ToLowerInvariant(text[1]) == char.ToLowerInvariant(opening[1]);
}

using EditLint.Core.Language;

namespace EditLint.Core.Checks;

/// <summary>
/// Tells the <c>to</c> of an infinitive ("How To Write"), a capital in the style of the Associated Press, from the preposition ("Introduction to Python").
/// Thread-safe.
/// </summary>
/// <remarks>
/// An approximation: the next word is looked up in a list of verbs, then its ending is compared with those of nouns. Many words are both, and of
/// a word that is in neither list nothing is said; the <c>to</c> before it is right in either form.
/// </remarks>
internal sealed class InfinitiveMarker
{
    private readonly WordList _verbs = WordList.Load("title-verbs");
    private readonly WordList _nounEndings = WordList.Load("noun-endings");

    /// <summary>True before a verb, false before a noun, null where the word does not tell.</summary>
    public bool? Precedes(string word)
    {
        var end = word.Length;
        while (end > 0 && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        var bare = word[..end];
        var lower = bare.ToLowerInvariant();
        if (_verbs.Contains(lower))
            return true;
        // GitHub, HTML5, 2020: no verb is written so.
        if (bare.Length > 1 && bare.AsSpan(1).ContainsAnyInRange('A', 'Z') || bare.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        return _nounEndings.Words.Any(ending => lower.Length > ending.Length + 1 && lower.EndsWith(ending, StringComparison.Ordinal)) ? false : null;
    }
}

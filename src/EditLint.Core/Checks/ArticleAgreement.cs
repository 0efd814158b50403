using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Lets an "a" or "an" follow the word that a fix puts behind it: "a very good thing" becomes "an excellent thing". Where the sound of a word is not
/// certain, the article stays as it is. Stateless and thread-safe.
/// </summary>
internal static class ArticleAgreement
{
    private static readonly string[] SilentAitch = ["hour", "honest", "honor", "honour", "heir"];

    /// <summary>The change, which takes the article along where that must be another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="change">What is replaced, in offsets of the text, and by what.</param>
    public static TextChange Apply(string text, TextChange change)
    {
        var span = change.Span;
        var before = text.AsSpan(0, span.Start);
        var isAn = before.EndsWith("n ", StringComparison.Ordinal);
        var start = span.Start - (isAn ? 3 : 2);
        if (start < 0 || text[start] is not ('a' or 'A') || text[span.Start - 1] != ' ' || (start > 0 && !char.IsWhiteSpace(text[start - 1]) && !char.IsPunctuation(text[start - 1])))
            return change;
        // What is taken out leaves the word behind it.
        var next = change.NewText.Length > 0 ? change.NewText.AsSpan() : text.AsSpan(span.End).TrimStart(' ');
        if (BeginsWithVowel(next) is not { } isVowel || isVowel == isAn || BeginsWithVowel(text.AsSpan(span.Start)) == isVowel)
            return change;
        return new TextChange(TextSpan.FromBounds(start, span.End), $"{text[start]}{(isVowel ? "n" : "")} {change.NewText}");
    }

    private static bool? BeginsWithVowel(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
            length++;
        var word = text[..length];
        // A letter alone, and capitals, may be spoken as letters.
        if (word.Length < 2 || char.IsUpper(word[1]))
            return null;
        switch (char.ToLowerInvariant(word[0]))
        {
            case 'a' or 'i':
                return true;
            case 'e':
                return word[1] is 'u' or 'w' ? null : true;
            case 'o':
                return word.StartsWith("on", StringComparison.OrdinalIgnoreCase) ? null : true;
            case 'u' or 'y':
                return null;
            case 'h':
                foreach (var silent in SilentAitch)
                {
                    if (word.StartsWith(silent, StringComparison.OrdinalIgnoreCase))
                        return true;
                }
                return word.StartsWith("histor", StringComparison.OrdinalIgnoreCase) ? null : false;
            default:
                return false;
        }
    }
}

using System.Buffers;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Text in which each UTF-16 unit is a character of one column that is written as it stands: what nearly all articles are made of. It is measured by its length
/// and cut by offsets, where other text needs its grapheme clusters. Stateless and thread-safe.
/// </summary>
internal static class PlainText
{
    // ASCII, the letters of Latin-1 and Latin Extended-A, and the marks of typography. None of them joins with another, and none is wide.
    private static readonly SearchValues<char> Units = SearchValues.Create([.. Range(' ', '~'), .. Range('\u00A1', '\u00AC'), .. Range('\u00AE', '\u017F'), .. Range('\u2010', '\u2027')]);

    /// <summary>True when all of a text is plain.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        // The first search is much the faster one, and mostly enough.
        text.IndexOfAnyExceptInRange(' ', '~') is var first && (first < 0 || !text[first..].ContainsAnyExcept(Units));

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}

using System.Text.RegularExpressions;

namespace EditLint.Core.Text;

/// <summary>Gives a pattern the time that a long text needs. Stateless and thread-safe.</summary>
public static class MatchTimeLimit
{
    // A second is ample for a paragraph and short for a whole book on one line; a sound pattern reads this much in far less than a second.
    private const int LengthPerLimit = 500_000;

    /// <summary>The regex, or for a very long text the same with a time limit that grows with the length. Its matches throw <see cref="RegexMatchTimeoutException"/> when it is passed.</summary>
    /// <param name="regex">A regex with a time limit.</param>
    /// <param name="length">The length of the text that it will look at, in UTF-16 units.</param>
    public static Regex For(Regex regex, int length) =>
        length <= LengthPerLimit ? regex : new Regex(regex.ToString(), regex.Options, regex.MatchTimeout * (1 + length / LengthPerLimit));
}

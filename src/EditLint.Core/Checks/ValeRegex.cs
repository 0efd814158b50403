using System.Text.RegularExpressions;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Makes .NET regexes of patterns as Vale's rules write them. Vale runs a port of the .NET engine in its RE2 mode, so most patterns
/// mean the same; <see cref="ValePattern"/> rewrites what does not. Every regex has a time limit. Stateless and thread-safe.
/// </summary>
internal static class ValeRegex
{
    /// <summary>The pattern that finds alternatives as whole words; <c>%s</c> stands for them.</summary>
    public const string WordTemplate = @"(?m)\b(?:%s)\b";

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    /// <summary>The regex of a pattern.</summary>
    /// <exception cref="RegexParseException">The pattern is none.</exception>
    public static Regex Create(string pattern) => new(ValePattern.Translate(pattern), RegexOptions.CultureInvariant, TimeLimit);

    /// <summary>The matches of a regex in a text; for a very long text the time limit grows with its length.</summary>
    /// <exception cref="RegexMatchTimeoutException">The limit was passed; thrown while the matches are walked.</exception>
    public static Regex.ValueMatchEnumerator EnumerateMatches(Regex regex, string text) => MatchTimeLimit.For(regex, text.Length).EnumerateMatches(text);

    /// <summary>The regex of a pattern, or null and what is wrong with it.</summary>
    public static Regex? TryCreate(string pattern, out string problem)
    {
        try
        {
            problem = "";
            return Create(pattern);
        }
        catch (RegexParseException exception)
        {
            problem = Explain(exception);
            return null;
        }
    }

    /// <summary>The pattern, or null and what is wrong with it. One that is understood costs no regex before it is needed.</summary>
    /// <param name="pattern">The pattern, as Vale's rules write it.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="equivalent">Writes the same pattern in a form that is quicker as a regex; null when there is none.</param>
    /// <param name="rest">Writes those alternatives that <see cref="PatternAlternatives.IsPhrase"/> does not take for phrases; null where they cannot be told apart, or all are.</param>
    public static Pattern? TryCreatePattern(string pattern, out string problem, Func<string>? equivalent = null, (Func<string> Write, int LeftOut)? rest = null)
    {
        var translated = ValePattern.Translate(pattern);
        problem = "";
        if (PatternParser.Parse(translated) is { } node)
            return new Pattern(node, prefix => CreateBehind(prefix, equivalent is null ? translated : ValePattern.Translate(equivalent())), rest is { } others ? () => CreateBehind(@"\G", ValePattern.Translate(others.Write())) : null, rest?.LeftOut ?? 0);
        return TryCreate(equivalent is null ? pattern : equivalent(), out problem) is { } regex ? new Pattern(null, _ => regex) : null;
    }

    /// <summary>The pattern that finds the alternatives as whole words, or anywhere when <paramref name="nonword"/> is set.</summary>
    /// <param name="alternatives">What to find, joined by <c>|</c>.</param>
    /// <param name="nonword">Whether a part of a word will do.</param>
    /// <param name="wordTemplate">What makes whole words of them, with one <c>%s</c>.</param>
    public static string Template(string alternatives, bool nonword, string wordTemplate = WordTemplate) =>
        nonword ? $"(?m)(?:{alternatives})" : wordTemplate.Replace("%s", alternatives, StringComparison.Ordinal);

    private static Regex CreateBehind(string prefix, string translated) =>
        new(prefix.Length == 0 ? translated : $"{prefix}(?:{translated})", RegexOptions.CultureInvariant, TimeLimit);

    private static string Explain(RegexParseException exception) => exception.Error switch
    {
        RegexParseError.InsufficientClosingParentheses => "A '(' has no ')'. Close the group, or write '\\(' for the character itself.",
        RegexParseError.InsufficientOpeningParentheses => "A ')' has no '('. Open the group, or write '\\)' for the character itself.",
        RegexParseError.UnterminatedBracket => "A '[' has no ']'. Close the set, or write '\\[' for the character itself.",
        RegexParseError.ReversedCharacterRange => "A range in a set runs backwards, as in '[z-a]'. Turn it round, or write '\\-' for the character itself.",
        RegexParseError.QuantifierAfterNothing => "There is nothing before '*', '+' or '?' to repeat. Write '\\*', '\\+' or '\\?' for the character itself.",
        RegexParseError.NestedQuantifiersNotParenthesized => "Two repetitions stand in a row, as in 'a**'. Put the first into a group, or write '\\' before the second for the character itself.",
        RegexParseError.ReversedQuantifierRange => "A repetition runs backwards, as in '{3,1}'. Turn it round.",
        RegexParseError.UnescapedEndingBackslash => "The pattern ends in a single backslash. Write '\\\\' for the character itself.",
        RegexParseError.UndefinedNumberedReference => "A '\\' with a number refers to a group that is not there.",
        RegexParseError.UndefinedNamedReference => "A reference names a group that is not there.",
        _ => Plain(exception.Message),
    };

    // .NET says: Invalid pattern '...' at offset 3. Reason in words.
    private static string Plain(string message)
    {
        var at = message.LastIndexOf("' at offset ", StringComparison.Ordinal);
        var reason = at < 0 ? -1 : message.IndexOf(". ", at, StringComparison.Ordinal);
        return reason < 0 ? message : message[(reason + 2)..];
    }
}

using System.Text.RegularExpressions;
using EditLint.Core.Text;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// A pattern of a rule, with the meaning that .NET gives it under the invariant culture. Its regex is made when it is first needed, and for phrases never is.
/// Immutable and thread-safe.
/// </summary>
internal sealed class Pattern
{
    private readonly Lazy<Regex> _regex;
    private readonly Lazy<Regex> _anchored;
    private readonly Lazy<Regex> _rest;
    private readonly Lazy<PatternForm> _form;

    /// <summary>Makes a pattern.</summary>
    /// <param name="node">Its parts; null when it is not understood.</param>
    /// <param name="create">Makes a regex, with a time limit, of a pattern that is put behind a prefix and in parentheses, if there is a prefix.</param>
    /// <param name="createRest">Makes the regex of what is no phrase, which matches only where it is told to begin; null where nobody can tell the two apart.</param>
    /// <param name="leftOut">How many alternatives that regex leaves out.</param>
    public Pattern(PatternNode? node, Func<string, Regex> create, Func<Regex>? createRest = null, int leftOut = 0)
    {
        _regex = new Lazy<Regex>(() => create(""));
        _anchored = new Lazy<Regex>(() => node is null ? _regex.Value : create(@"\G"));
        _rest = createRest is null || node is null ? _anchored : new Lazy<Regex>(() => Form.Phrases.Count >= leftOut ? createRest() : _anchored.Value);
        _form = new Lazy<PatternForm>(() => PatternForm.Of(node));
    }

    /// <summary>The pattern as a regex, with a time limit.</summary>
    public Regex Regex => _regex.Value;

    /// <summary>What the pattern comes to.</summary>
    public PatternForm Form => _form.Value;

    /// <summary>True when the pattern has groups that capture.</summary>
    public bool HasGroups => _regex.Value.GetGroupNumbers().Length > 1;

    /// <summary>A match with its groups.</summary>
    /// <param name="text">The text.</param>
    /// <param name="match">The place of the match there.</param>
    /// <exception cref="RegexMatchTimeoutException">The time limit was passed.</exception>
    public Match MatchAt(string text, PatternMatch match) => _anchored.Value.Match(text, match.Start);

    /// <summary>The matches in a text, one after the other, as the regex alone finds them.</summary>
    public PatternMatches Matches(string text) => new(this, text);

    /// <summary>The regex that matches only where it is told to begin, and where none of the phrases stands.</summary>
    internal Regex Rest(int textLength) => MatchTimeLimit.For(_rest.Value, textLength);

    /// <summary>The regex that matches only where it is told to begin.</summary>
    internal Regex Anchored(int textLength) => MatchTimeLimit.For(_anchored.Value, textLength);
}

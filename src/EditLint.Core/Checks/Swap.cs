using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>One pair of a substitution: what to find and what to write. Thread-safe.</summary>
internal sealed class Swap
{
    private static readonly SearchValues<char> Metacharacters = SearchValues.Create(@"\.|?*+()[]{}^$");

    private readonly string _replacement;
    private readonly Regex? _key;

    // A replacement may be a pattern, and need not be: "e.g." and "C++" are texts. Built at the first match, for few are ever needed.
    private readonly Lazy<Regex?>? _right;

    /// <summary>Makes a pair.</summary>
    /// <param name="key">The pattern of the key by itself with its groups, where the replacement refers to them; null otherwise.</param>
    /// <param name="replacement">What to write: a text, several at <c>|</c>, or a pattern for what is already right.</param>
    public Swap(Regex? key, string replacement)
    {
        _key = key;
        _replacement = replacement;
        if (key is null && replacement.AsSpan().ContainsAny(Metacharacters))
            _right = new Lazy<Regex?>(() => ValeRegex.TryCreate($@"\A(?:{replacement})\z", out _));
    }

    /// <summary>True when the replacement is a pattern for what is right, and so nothing that could be written.</summary>
    public bool IsPattern { get; private init; }

    /// <summary>The pair of a term: what is found is right when it is as the term has it.</summary>
    /// <param name="term">A text, or a pattern for the ways to write the term.</param>
    public static Swap OfTerm(string term) => new(null, term) { IsPattern = term.AsSpan().ContainsAny(Metacharacters) };

    /// <summary>What to write instead of the span, groups of the key filled in.</summary>
    public string Expand(string text, TextSpan span)
    {
        if (_key is null)
            return _replacement;
        var inPlace = _key.Match(text, span.Start);
        return inPlace.Success && inPlace.Index == span.Start && inPlace.Length == span.Length
            ? inPlace.Result(_replacement)
            : _key.Replace(text.Substring(span.Start, span.Length), _replacement);
    }

    /// <summary>True when the match already is what the rule asks for.</summary>
    public bool IsRight(string match, string expanded) => _right?.Value is { } right ? right.IsMatch(match) : match == expanded;

    /// <summary>The alternatives of a replacement, split at each <c>|</c> that is not escaped; none when it is empty.</summary>
    public static ImmutableArray<string> Options(string replacement)
    {
        if (replacement.Length == 0)
            return [];
        const string Bar = "\uE000";
        return [.. replacement.Replace(@"\|", Bar, StringComparison.Ordinal).Split('|').Select(o => o.Replace(Bar, "|", StringComparison.Ordinal))];
    }

    /// <summary>
    /// The spelling that a simple pattern such as <c>OAuth2?</c> gives to the match, where the two differ in letter case only;
    /// the pattern itself where there is none.
    /// </summary>
    public static string Literal(string replacement, string match)
    {
        var spelling = new System.Text.StringBuilder(match.Length);
        var j = 0;
        for (var i = 0; i < replacement.Length; i++)
        {
            var isOptional = i + 1 < replacement.Length && replacement[i + 1] == '?';
            if (!IsPlain(replacement[i]))
                return replacement;
            if (j < match.Length && char.ToUpperInvariant(replacement[i]) == char.ToUpperInvariant(match[j]))
            {
                spelling.Append(replacement[i]);
                j++;
            }
            else if (!isOptional)
            {
                return replacement;
            }
            i += isOptional ? 1 : 0;
        }
        return j == match.Length ? spelling.ToString() : replacement;
    }

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is ' ' or '-';
}

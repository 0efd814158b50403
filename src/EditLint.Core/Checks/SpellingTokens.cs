using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Takes a text apart into what a spelling rule looks at, as Vale does: at blanks, without the marks before and behind, and without what has no letter. Hyphens
/// and slashes do not separate; initialisms keep their full stops. Goes through one text once.
/// </summary>
internal ref struct SpellingTokens
{
    private const string Before = "$([\"'";
    private const string Behind = ",)\"]!;.?:'";

    // Marks that Vale leaves on. Its own filters then pass over the whole word; without these filters the marks must go.
    private const string MoreBefore = Before + "«‹<{¿¡–—…*";
    private const string MoreBehind = Behind + "»›>}–—…*";

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _peelsMore;
    private int _next;

    /// <summary>Starts at the beginning of a text.</summary>
    /// <param name="text">The text, with straight quotation marks.</param>
    /// <param name="peelsMore">True to take away the marks of other languages too, and dashes.</param>
    public SpellingTokens(ReadOnlySpan<char> text, bool peelsMore)
    {
        _text = text;
        _peelsMore = peelsMore;
        _next = 0;
        Current = default;
    }

    /// <summary>The word, in offsets of the text.</summary>
    public TextSpan Current { get; private set; }

    public readonly SpellingTokens GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var start = _next;
            while (_next < _text.Length && !char.IsWhiteSpace(_text[_next]))
                _next++;
            var span = Peel(TextSpan.FromBounds(start, _next));
            _next++;
            if (!HasLetter(_text.Slice(span.Start, span.Length)))
                continue;
            Current = span;
            return true;
        }
        return false;
    }

    /// <summary>The text with every curly quotation mark straight; each character stays at its place.</summary>
    public static string Straighten(string text) => text.AsSpan().IndexOfAnyInRange('‘', '‟') < 0
        ? text
        : text.Replace('‘', '\'').Replace('’', '\'').Replace('‚', '\'').Replace('‛', '\'').Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('‟', '"');

    private readonly TextSpan Peel(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        if (IsEmoticon(_text[start..end]))
            return default;
        while (start < end && (_peelsMore ? MoreBefore : Before).Contains(_text[start]))
            start++;
        while (end > start && (_peelsMore ? MoreBehind : Behind).Contains(_text[end - 1]) && !IsInitialism(_text[start..end]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>True for at least two letters with a full stop each: U.S., e.g.</summary>
    public static bool IsInitialism(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(token[i]) : token[i] != '.')
                return false;
        }
        return token.Length > 3 && token.Length % 2 == 0;
    }

    // :D, :-P
    private static bool IsEmoticon(ReadOnlySpan<char> token) =>
        token.Length is 2 or 3 && token[0] is ':' or ';' or '=' or '8' && (token.Length == 2 || token[1] is '-' or '\'' or '^') && char.IsAsciiLetterUpper(token[^1]);

    private static bool HasLetter(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (char.IsLetter(c) || char.IsHighSurrogate(c))
                return true;
        }
        return false;
    }
}

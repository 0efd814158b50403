namespace EditLint.Core.Configuration;

/// <summary>
/// Matches one segment of a path against one segment of a gitignore pattern: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c>,
/// <c>[[:digit:]]</c> and <c>\</c> before a character that stands for itself. Follows fnmatch(3) with FNM_PATHNAME.
/// </summary>
internal static class GitIgnoreGlob
{
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var p = 0;
        var n = 0;
        var afterStar = -1;
        var starEnd = 0;
        while (true)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                afterStar = ++p;
                starEnd = n;
            }
            else if (n == name.Length)
            {
                return p == pattern.Length;
            }
            else if (p < pattern.Length && MatchesOne(pattern, ref p, name[n]))
            {
                n++;
            }
            else if (afterStar < 0)
            {
                return false;
            }
            else
            {
                p = afterStar;
                n = ++starEnd;
            }
        }
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, ref int p, char c)
    {
        var length = 1;
        bool matches;
        switch (pattern[p])
        {
            case '?':
                matches = true;
                break;
            case '\\':
                length = 2;
                matches = p + 1 < pattern.Length && pattern[p + 1] == c;
                break;
            case '[':
                matches = MatchesClass(pattern[p..], c, out length);
                break;
            default:
                matches = pattern[p] == c;
                break;
        }
        if (matches)
            p += length;
        return matches;
    }

    // A bracket that is never closed matches nothing, as in git.
    private static bool MatchesClass(ReadOnlySpan<char> pattern, char c, out int length)
    {
        var i = 1;
        var negated = i < pattern.Length && pattern[i] is '!' or '^';
        if (negated)
            i++;
        var first = i;
        var found = false;
        while (i < pattern.Length && (pattern[i] != ']' || i == first))
        {
            if (pattern[i..].StartsWith("[:") && pattern[(i + 2)..].IndexOf(":]") is var nameLength and >= 0)
            {
                found |= IsInNamedClass(pattern.Slice(i + 2, nameLength), c);
                i += nameLength + 4;
                continue;
            }
            var low = Character(pattern, ref i);
            var high = low;
            if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                high = Character(pattern, ref i);
            }
            found |= c >= low && c <= high;
        }
        length = i + 1;
        return i < pattern.Length && found != negated;
    }

    private static char Character(ReadOnlySpan<char> pattern, ref int i)
    {
        if (pattern[i] == '\\' && i + 1 < pattern.Length)
            i++;
        return pattern[i++];
    }

    private static bool IsInNamedClass(ReadOnlySpan<char> name, char c) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(c),
        "alpha" => char.IsAsciiLetter(c),
        "blank" => c is ' ' or '\t',
        "cntrl" => char.IsControl(c),
        "digit" => char.IsAsciiDigit(c),
        "graph" => c is > ' ' and < '\x7F',
        "lower" => char.IsAsciiLetterLower(c),
        "print" => c is >= ' ' and < '\x7F',
        "punct" => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)),
        "space" => char.IsWhiteSpace(c),
        "upper" => char.IsAsciiLetterUpper(c),
        "xdigit" => char.IsAsciiHexDigit(c),
        _ => false,
    };
}

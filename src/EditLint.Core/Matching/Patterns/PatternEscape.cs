using System.Globalization;

namespace EditLint.Core.Matching.Patterns;

/// <summary>Reads what begins with a backslash. Stateless and thread-safe.</summary>
internal static class PatternEscape
{
    /// <summary>The character that an escape stands for; null when it stands for something else.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="index">Where the backslash is.</param>
    /// <param name="length">The length of the escape, the backslash included.</param>
    public static char? Literal(string pattern, int index, out int length)
    {
        length = 2;
        if (index + 1 >= pattern.Length)
            return null;
        var escaped = pattern[index + 1];
        switch (escaped)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            case 'v':
                return '\v';
            case 'a':
                return '\a';
            case 'e':
                return '\u001B';
            // .NET reads '\<name>' as a reference to a group.
            case '<' or '\'' when IsName(pattern, index + 2, escaped == '<' ? '>' : '\''):
                return null;
            case 'x':
                length = 4;
                return Hexadecimal(pattern, index + 2, 2);
            case 'u':
                length = 6;
                return Hexadecimal(pattern, index + 2, 4);
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'):
                return null;
            default:
                // .NET refuses some letters and no other character.
                return KnownSets.WordCharacters.Contains(escaped) ? null : escaped;
        }
    }

    /// <summary>The place that an escape asks for; null when it is none that is understood.</summary>
    public static AssertionKind? Assertion(char kind) => kind switch
    {
        'b' => AssertionKind.WordBoundary,
        'B' => AssertionKind.NoWordBoundary,
        'A' => AssertionKind.TextStart,
        'z' => AssertionKind.TextEnd,
        'Z' => AssertionKind.LastLineEnd,
        _ => null,
    };

    /// <summary>Adds the class that an escape stands for; false when it stands for none that is understood.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="index">Where the backslash is; moved past the escape.</param>
    /// <param name="set">Takes the members.</param>
    /// <param name="ignoresCase">True where letter case counts for nothing.</param>
    public static bool AddClass(string pattern, ref int index, CharacterSetBuilder set, bool ignoresCase)
    {
        if (index + 1 >= pattern.Length)
            return false;
        var kind = pattern[index + 1];
        switch (kind)
        {
            case 'w' or 'W':
                set.AddCategories(UnicodeCategories.Word, kind == 'W');
                break;
            case 'd' or 'D':
                set.AddCategories(UnicodeCategories.Digit, kind == 'D');
                break;
            case 's' or 'S':
                set.AddSpaces(kind == 'S');
                break;
            case 'p' or 'P':
                return AddNamed(pattern, ref index, set, ignoresCase);
            default:
                return false;
        }
        index += 2;
        return true;
    }

    private static bool AddNamed(string pattern, ref int index, CharacterSetBuilder set, bool ignoresCase)
    {
        var close = pattern.IndexOf('}', index);
        if (index + 2 >= pattern.Length || pattern[index + 2] != '{' || close < 0)
            return false;
        var categories = UnicodeCategories.Named(pattern.AsSpan(index + 3, close - index - 3));
        // Where letter case counts for nothing, 'Lu' takes small letters too, but not in every place.
        if (categories == 0 || (ignoresCase && (categories & UnicodeCategories.Cased) is not (0 or UnicodeCategories.Cased)))
            return false;
        set.AddCategories(categories, pattern[index + 1] == 'P');
        index = close + 1;
        return true;
    }

    private static bool IsName(string pattern, int start, char closing)
    {
        var end = start;
        while (end < pattern.Length && (char.IsLetterOrDigit(pattern[end]) || pattern[end] is '_' or '-'))
            end++;
        return end > start && end < pattern.Length && pattern[end] == closing;
    }

    private static char? Hexadecimal(string pattern, int start, int count) =>
        start + count <= pattern.Length && ushort.TryParse(pattern.AsSpan(start, count), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}

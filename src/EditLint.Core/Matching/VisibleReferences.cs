using System.Net;

namespace EditLint.Core.Matching;

/// <summary>
/// Recognises character references of HTML that readers see as they were typed, since they were escaped twice or stand in plain text: <c>&amp;nbsp;</c>,
/// <c>&amp;#8217;</c>. Those that texts about HTML speak of, such as that for "less than", are left alone. Stateless and thread-safe.
/// </summary>
internal static class VisibleReferences
{
    private const int LongestName = 8;

    private static readonly string[] Names =
        ["amp", "nbsp", "quot", "apos", "rsquo", "lsquo", "rdquo", "ldquo", "sbquo", "bdquo", "mdash", "ndash", "hellip", "bull", "middot", "eacute", "egrave", "agrave", "aacute", "iacute",
         "oacute", "uacute", "ntilde", "ccedil", "auml", "ouml", "uuml", "szlig", "pound", "euro", "cent", "copy", "reg", "trade", "deg", "frac12", "shy", "zwnj", "ensp", "emsp", "thinsp", "laquo", "raquo"];

    /// <summary>Reads a reference.</summary>
    /// <param name="text">The text as a reader sees it.</param>
    /// <param name="start">Where an ampersand stands.</param>
    /// <param name="length">How long the reference is.</param>
    /// <param name="character">What it stands for.</param>
    public static bool TryRead(string text, int start, out int length, out string character)
    {
        var end = start + 1;
        while (end < text.Length && end - start <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '#' && end == start + 1)))
            end++;
        length = end - start + 1;
        character = "";
        if (end >= text.Length || text[end] != ';' || !IsKnown(text.AsSpan(start + 1, end - start - 1)))
            return false;
        if (IsSpokenOf(text, start, end + 1))
            return false;
        character = WebUtility.HtmlDecode(text.Substring(start, length));
        return character.Length > 0 && character[0] is not ('<' or '>') && character != text.Substring(start, length);
    }

    // "avoid &quot; in titles" and "write '&nbsp;'" are about HTML; what a program left stands where its character stood.
    private static bool IsSpokenOf(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (before is '"' or '“' or '\'' or '‘' or '`' && after is '"' or '”' or '\'' or '’' or '`')
            return true;
        var isBetweenWords = char.IsWhiteSpace(before) && char.IsWhiteSpace(after);
        return isBetweenWords && text.AsSpan(start + 1, end - start - 2) is not ("amp" or "mdash" or "ndash" or "hellip" or "bull" or "middot" or "#8211" or "#8212" or "#8230" or "#38" or "#038");
    }

    private static bool IsKnown(ReadOnlySpan<char> name)
    {
        if (name is ['#', ..])
            return name.Length > 2 && (char.IsAsciiDigit(name[1]) || (name[1] is 'x' or 'X' && name.Length > 3));
        foreach (var known in Names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}

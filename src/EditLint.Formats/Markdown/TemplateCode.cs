using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>
/// Finds the code of site generators in a text: Liquid and Jinja (<c>{{ x }}</c>, <c>{% x %}</c>, <c>{# x #}</c>), Hugo shortcodes
/// and attribute lists of Kramdown and Pandoc (<c>{: .x}</c>, <c>{#x}</c>, <c>{.x}</c>). Linear in the text. Thread-safe.
/// </summary>
internal static class TemplateCode
{
    // What stands between such a tag and its end is code or a comment, not text.
    private static readonly string[] OpaqueTags = ["highlight", "comment"];

    /// <summary>The places of template code from an offset on, in order.</summary>
    public static ImmutableArray<TextSpan> Find(string text, int start)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var unclosed = new HashSet<string>();
        for (var i = NextBrace(text, start); i >= 0; i = NextBrace(text, i))
        {
            var end = EndOfExpression(text, i);
            if (end < 0)
            {
                i++;
                continue;
            }
            var next = end;
            if (IsTag(text, i, end, "raw"))
                next = EndTag(text, end, "endraw", unclosed)?.Start ?? end;
            else if (Array.Find(OpaqueTags, name => IsTag(text, i, end, name)) is { } tag)
                next = end = EndTag(text, end, "end" + tag, unclosed)?.End ?? end;
            found.Add(TextSpan.FromBounds(i, end));
            i = next;
        }
        return found.ToImmutable();
    }

    private static int NextBrace(string text, int start) => start < text.Length ? text.IndexOf('{', start) : -1;

    private static int EndOfExpression(string text, int start)
    {
        if (start + 1 >= text.Length)
            return -1;
        return text[start + 1] switch
        {
            '{' => EndOfTag(text, start, '}'),
            '%' => EndOfTag(text, start, '%'),
            '#' when EndOfTag(text, start, '#') is var end and >= 0 => end,
            ':' or '#' or '.' => EndOfAttributes(text, start),
            _ => -1,
        };
    }

    /// <summary>The end of a tag that closes within its paragraph, before another tag of its kind opens; -1 when it does not.</summary>
    private static int EndOfTag(string text, int start, char closing)
    {
        var opening = text[start + 1];
        var isShortcode = start + 2 < text.Length && text[start + 2] is '<' or '%';
        for (var i = start + 2; i + 1 < text.Length; i++)
        {
            var c = text[i];
            if (c == closing && text[i + 1] == '}')
            {
                i += 2;
                while (opening == '{' && i < text.Length && text[i] == '}')
                    i++;
                return i;
            }
            // Text about templates shows them in code spans; there, a pair of braces is a pair of braces.
            if (c == '`' && opening == '{' && !isShortcode)
                return -1;
            if (c == '{' && text[i + 1] == opening && i > start + 2)
                return -1;
            if (c is '\n' or '\r' && EndsParagraph(text, i))
                return -1;
        }
        return -1;
    }

    private static bool EndsParagraph(string text, int lineEnd)
    {
        var i = lineEnd + (text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? 2 : 1);
        while (i < text.Length && text[i] is ' ' or '\t' or '>')
            i++;
        return i >= text.Length || text[i] is '\n' or '\r' || text.AsSpan(i).StartsWith("```") || text.AsSpan(i).StartsWith("~~~");
    }

    private static int EndOfAttributes(string text, int start)
    {
        var isFree = text[start + 1] == ':';
        for (var i = start + 2; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '}')
                return isFree || i > start + 2 ? i + 1 : -1;
            if (c is '\n' or '\r' or '{' or '`' || !(isFree || char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ' or '.' or '#' or '=' or '"'))
                return -1;
        }
        return -1;
    }

    private static bool IsTag(string text, int start, int end, string name)
    {
        if (text[start + 1] != '%')
            return false;
        var tag = text.AsSpan(start + 2, end - start - 2).TrimStart(" -");
        return tag.StartsWith(name) && !char.IsAsciiLetterOrDigit(tag[name.Length]);
    }

    /// <summary>The place of an end tag after an offset, or null; names that were not found are not searched for again.</summary>
    private static TextSpan? EndTag(string text, int start, string name, HashSet<string> unclosed)
    {
        if (unclosed.Contains(name))
            return null;
        var at = text.IndexOf(name, start, StringComparison.Ordinal);
        var opening = at < 0 ? -1 : text.AsSpan(start, at - start).LastIndexOf("{%");
        var end = opening < 0 ? -1 : EndOfTag(text, start + opening, '%');
        if (end >= 0)
            return TextSpan.FromBounds(start + opening, end);
        unclosed.Add(name);
        return null;
    }
}

using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Formats.FrontMatter;

/// <summary>
/// Finds where each character of a YAML scalar's value stands in the source, by walking value and source side by side. Folded line ends
/// and escapes map as a whole; a value that cannot be followed maps to the whole scalar.
/// </summary>
internal static class YamlProse
{
    /// <summary>The value of a scalar as prose, without the line ends after it.</summary>
    public static Prose Read(SourceText source, YamlScalar scalar)
    {
        var value = scalar.Value.AsSpan().TrimEnd("\r\n");
        if (value.IsEmpty)
            return Prose.Empty;
        var style = Style(source, scalar, out var span);
        if (source[span].SequenceEqual(value))
            return Prose.Verbatim(source, span);
        var prose = new ProseBuilder(source);
        if (Follow(prose, source.Text, span, value, style))
            return prose.ToProse();
        prose = new ProseBuilder(source);
        prose.Append(value, span);
        return prose.ToProse();
    }

    /// <summary>The mark that opens a scalar, or NUL, and where its contents stand.</summary>
    private static char Style(SourceText source, YamlScalar scalar, out TextSpan contents)
    {
        contents = scalar.Span;
        if (scalar.IsPlain)
            return '\0';
        var text = source.Text;
        var start = scalar.Span.Start;
        // A tag or an anchor may stand before the value.
        while (start < scalar.Span.End && text[start] is not ('"' or '\'' or '|' or '>'))
            start++;
        if (start >= scalar.Span.End)
            return '\0';
        var style = text[start];
        contents = style is '"' or '\'' && scalar.Span.End - start >= 2
            ? TextSpan.FromBounds(start + 1, scalar.Span.End - 1)
            : TextSpan.FromBounds(start, scalar.Span.End);
        if (style is '|' or '>')
        {
            while (start < scalar.Span.End && text[start] is not ('\n' or '\r'))
                start++;
            contents = TextSpan.FromBounds(start, scalar.Span.End);
        }
        return style;
    }

    private static bool Follow(ProseBuilder prose, string source, TextSpan span, ReadOnlySpan<char> value, char style)
    {
        var indent = style is '|' or '>' ? Indentation(source, span) : int.MaxValue;
        var s = style is '|' or '>' ? SkipIndentation(source, LineEnd.At(source, span.Start).End, span.End, indent) : span.Start;
        var v = 0;
        while (v < value.Length)
        {
            if (s >= span.End)
                return false;
            if (style == '"' && source[s] == '\\')
            {
                if (!FollowEscape(prose, source, ref s, span.End, value, ref v))
                    return false;
            }
            else if (source[s] == value[v])
            {
                var length = SameLength(source.AsSpan(s, span.End - s), value[v..], style);
                prose.Append(new TextSpan(s, length));
                s += length;
                v += length;
                if (source[s - 1] == '\n')
                    s = SkipIndentation(source, s, span.End, indent);
                else if (style == '\'' && source[s - 1] == '\'')
                    s++;
            }
            else if (!FollowSpace(prose, source, ref s, span.End, value, ref v, indent))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>How long source and value are the same; a line end and a doubled quotation mark end the stretch, an escape comes after it.</summary>
    private static int SameLength(ReadOnlySpan<char> source, ReadOnlySpan<char> value, char style)
    {
        var length = source.CommonPrefixLength(value);
        var escape = style == '"' ? source[..length].IndexOf('\\') : -1;
        if (escape >= 0)
            length = escape;
        var last = style == '\'' ? source[..length].IndexOfAny('\n', '\'') : source[..length].IndexOf('\n');
        return last < 0 ? length : last + 1;
    }

    private static bool FollowEscape(ProseBuilder prose, string source, ref int s, int end, ReadOnlySpan<char> value, ref int v)
    {
        if (s + 1 < end && source[s + 1] is '\n' or '\r')
        {
            s++;
            while (s < end && char.IsWhiteSpace(source[s]))
                s++;
            return true;
        }
        if (StringEscape.Read(source.AsSpan(s, end - s), out var length) is not { } text || !value[v..].StartsWith(text))
            return false;
        prose.Append(text, new TextSpan(s, length));
        s += length;
        v += text.Length;
        return true;
    }

    /// <summary>Follows white space that the source writes in another way: a folded line end, CR LF, indentation.</summary>
    private static bool FollowSpace(ProseBuilder prose, string source, ref int s, int end, ReadOnlySpan<char> value, ref int v, int indent)
    {
        var start = s;
        while (s < end && source[s] is ' ' or '\t')
            s++;
        while (s < end && source[s] is '\n' or '\r')
            s = SkipIndentation(source, s + 1, end, indent);
        if (s == start)
            return false;
        var length = value[v..].IndexOfAnyExcept(' ', '\n');
        if (length < 0)
            length = value.Length - v;
        prose.Append(value.Slice(v, length), TextSpan.FromBounds(start, s));
        v += length;
        return true;
    }

    // The indentation of a block is that of its first line with text.
    private static int Indentation(string source, TextSpan span)
    {
        var indent = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (source[i] is '\n' or '\r')
                indent = 0;
            else if (source[i] == ' ')
                indent++;
            else
                return indent;
        }
        return indent;
    }

    private static int SkipIndentation(string source, int start, int end, int indent)
    {
        var i = start;
        while (i < end && i - start < indent && source[i] is ' ' or '\t')
            i++;
        return i;
    }
}

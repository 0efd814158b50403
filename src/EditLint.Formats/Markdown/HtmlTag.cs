using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>One HTML tag within a paragraph, as far as prose needs to know it.</summary>
/// <param name="Name">The element's name as written.</param>
/// <param name="IsClosing">True for an end tag.</param>
internal readonly record struct HtmlTag(string Name, bool IsClosing)
{
    /// <summary>Reads a tag.</summary>
    /// <param name="markup">The tag, from its first angle bracket to its last.</param>
    /// <returns>The tag, or null for a comment, a declaration and the like.</returns>
    public static HtmlTag? Parse(ReadOnlySpan<char> markup)
    {
        var isClosing = markup.StartsWith("</");
        var start = isClosing ? 2 : 1;
        var end = start;
        while (end < markup.Length && (char.IsAsciiLetterOrDigit(markup[end]) || markup[end] == '-'))
            end++;
        return end == start ? null : new HtmlTag(markup[start..end].ToString().ToLowerInvariant(), isClosing);
    }

    /// <summary>The place of an attribute's value within a tag, without quotes; null when it has none.</summary>
    public static TextSpan? AttributeValue(ReadOnlySpan<char> markup, string attribute)
    {
        var i = 1;
        while (i < markup.Length && !IsSpace(markup[i]))
            i++;
        while (i < markup.Length)
        {
            i = SkipSpace(markup, i);
            var nameStart = i;
            while (i < markup.Length && !IsSpace(markup[i]) && markup[i] is not ('=' or '>' or '/'))
                i++;
            var name = markup[nameStart..i];
            var equals = SkipSpace(markup, i);
            if (equals < markup.Length && markup[equals] == '=')
            {
                var value = ValueAt(markup, SkipSpace(markup, equals + 1));
                if (name.Equals(attribute, StringComparison.OrdinalIgnoreCase))
                    return value;
                i = value.End < markup.Length && markup[value.End] is '"' or '\'' ? value.End + 1 : value.End;
            }
            if (i == nameStart)
                i++;
        }
        return null;
    }

    private static TextSpan ValueAt(ReadOnlySpan<char> markup, int start)
    {
        if (start < markup.Length && markup[start] is '"' or '\'')
        {
            var length = markup[(start + 1)..].IndexOf(markup[start]);
            return length < 0 ? new TextSpan(start, 0) : new TextSpan(start + 1, length);
        }
        var end = start;
        while (end < markup.Length && !IsSpace(markup[end]) && markup[end] != '>')
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static int SkipSpace(ReadOnlySpan<char> markup, int i)
    {
        while (i < markup.Length && IsSpace(markup[i]))
            i++;
        return i;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}

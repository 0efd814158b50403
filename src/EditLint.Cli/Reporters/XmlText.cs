using System.Buffers;
using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Text as XML 1.0 has it. Characters that it forbids, which are of no use in a report, become U+FFFD. Stateless and thread-safe.</summary>
internal static class XmlText
{
    // What most names and messages are made of.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Except("&<>\"")]);

    /// <summary>The value of an attribute in double quotation marks; its line ends and tabs survive.</summary>
    public static string Attribute(string text) => Escape(text, isAttribute: true);

    /// <summary>The content of an element.</summary>
    public static string Content(string text) => Escape(text, isAttribute: false);

    private static string Escape(string text, bool isAttribute)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' when isAttribute => escaped.Append("&quot;"),
                '\t' or '\n' when isAttribute => escaped.Append($"&#{rune.Value};"),
                '\r' => escaped.Append("&#13;"),
                '\t' or '\n' => escaped.Append((char)rune.Value),
                < ' ' or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune),
            };
        }
        return escaped.ToString();
    }
}

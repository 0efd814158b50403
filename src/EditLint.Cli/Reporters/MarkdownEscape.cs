using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Text in a cell of a GitHub-flavoured Markdown table as it stands: no markup, no link, no mention of a person. Stateless and thread-safe.</summary>
internal static class MarkdownEscape
{
    /// <summary>The text of a cell.</summary>
    public static string Cell(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var unit in DisplayText.Visible(text))
        {
            _ = unit switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                // These make links of plain text, and call people.
                '@' => escaped.Append("&#64;"),
                ':' => escaped.Append("&#58;"),
                '#' => escaped.Append("&#35;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '(' or ')' or '!' or '|' or '~' or '$' => escaped.Append('\\').Append(unit),
                _ => escaped.Append(unit),
            };
        }
        return escaped.ToString();
    }
}

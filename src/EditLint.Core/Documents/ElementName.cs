namespace EditLint.Core.Documents;

/// <summary>The names of the HTML elements that blocks are rendered to.</summary>
internal static class ElementName
{
    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    /// <summary>The element of a block; empty for a container that is none in particular, and for front matter.</summary>
    public static string Of(BlockKind kind, int level) => kind switch
    {
        BlockKind.Paragraph => "p",
        BlockKind.Heading => Headings[Math.Clamp(level, 1, Headings.Length) - 1],
        BlockKind.BlockQuote => "blockquote",
        BlockKind.List => "ul",
        BlockKind.ListItem or BlockKind.Footnote => "li",
        BlockKind.Table => "table",
        BlockKind.TableCell => level > 0 ? "th" : "td",
        BlockKind.Caption => "figcaption",
        BlockKind.Code => "pre",
        // Named so by those who leave it out.
        BlockKind.AltText => "alt",
        _ => "",
    };
}

using System.Text;
using EditLint.Core.Documents;

namespace EditLint.Tests.Support;

/// <summary>Prints a document as a tree with places, one block or inline a line, so that a test can show both at once.</summary>
internal static class DocumentPrinter
{
    /// <summary>
    /// Prints every block as <c>Kind(level) name [start..end) "prose"</c>, children indented, and below a block its inlines as
    /// <c>: Kind [source start..end) "prose" -> target</c>. Line ends are <c>\n</c>.
    /// </summary>
    public static string Print(Document document) => Print(document.Blocks);

    public static string Print(IEnumerable<Block> blocks)
    {
        var builder = new StringBuilder();
        foreach (var block in blocks)
            Print(builder, block, 0);
        return builder.ToString().TrimEnd('\n');
    }

    private static void Print(StringBuilder builder, Block block, int depth)
    {
        builder.Append(' ', depth * 2).Append(block.Kind);
        if (block.Level != 0)
            builder.Append('(').Append(block.Level).Append(')');
        if (block.Name is not null)
            builder.Append(' ').Append(block.Name);
        builder.Append($" [{block.Span.Start}..{block.Span.End})");
        if (!block.Prose.IsEmpty)
            builder.Append($" \"{Escape(block.Prose.Text)}\"");
        builder.Append('\n');
        foreach (var inline in block.Inlines)
        {
            var text = block.Prose.Text.Substring(inline.ProseSpan.Start, inline.ProseSpan.Length);
            builder.Append(' ', depth * 2).Append($": {inline.Kind} [{inline.Span.Start}..{inline.Span.End}) \"{Escape(text)}\"");
            if (inline.Target is not null)
                builder.Append($" -> {inline.Target}");
            builder.Append('\n');
        }
        foreach (var child in block.Children)
            Print(builder, child, depth + 1);
    }

    private static string Escape(string text) => text.Replace("\n", "\\n").Replace("\r", "\\r");
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Tests.Support;

/// <summary>
/// Makes documents for tests of what comes after the readers. One line is one block: <c># </c> a heading, <c>&gt; </c> a block quote, <c>- </c> a list of one item,
/// <c>| </c> a table of one cell, <c>^ </c> a caption, <c>: </c> code, any other line a paragraph. Words between backticks become code, in which the marks
/// stay, and what follows <c>https://</c> up to a blank becomes a link.
/// </summary>
internal static class Article
{
    private static readonly Regex Inlines = new(@"`[^`]+`|https://\S+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    public static Document Of(string text, string path = "article.md")
    {
        var source = new SourceText(path, text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            if (!source[span].IsWhiteSpace())
                blocks.Add(Read(source, span));
        }
        return new Document(source, DocumentFormat.Markdown, blocks.ToImmutable());
    }

    private static Block Read(SourceText source, TextSpan span)
    {
        var inner = span.Length > 2 && source.Text[span.Start + 1] == ' ' ? TextSpan.FromBounds(span.Start + 2, span.End) : span;
        switch (source.Text[span.Start])
        {
            case '#':
                return Leaf(BlockKind.Heading, source, inner, level: 1);
            case '>':
                return new Block(BlockKind.BlockQuote, span, children: [Leaf(BlockKind.Paragraph, source, inner)]);
            case '-' when inner != span:
                return new Block(BlockKind.List, span, children: [new Block(BlockKind.ListItem, span, children: [Leaf(BlockKind.Paragraph, source, inner)])]);
            case '|':
                return new Block(BlockKind.Table, span, children: [Leaf(BlockKind.TableCell, source, inner)]);
            case '^':
                return Leaf(BlockKind.Caption, source, inner);
            case ':':
                return Leaf(BlockKind.Code, source, inner);
            default:
                return Leaf(BlockKind.Paragraph, source, span);
        }
    }

    private static Block Leaf(BlockKind kind, SourceText source, TextSpan span, int level = 0)
    {
        var inlines = Inlines.Matches(source[span].ToString()).Select(match =>
            new Inline(match.Value[0] == '`' ? InlineKind.Code : InlineKind.AutoLink, new TextSpan(match.Index, match.Length), new TextSpan(span.Start + match.Index, match.Length)));
        return new Block(kind, span, Prose.Verbatim(source, span), inlines: [.. inlines], level: level);
    }
}

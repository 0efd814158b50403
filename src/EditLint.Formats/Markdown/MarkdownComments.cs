using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = EditLint.Core.Documents.Block;

namespace EditLint.Formats.Markdown;

/// <summary>Finds the comments of Markdown: in blocks of HTML and within paragraphs, but not in code.</summary>
internal static class MarkdownComments
{
    /// <summary>The comments of HTML, in no certain order; asked for before the tree is read, since reading takes it apart.</summary>
    /// <param name="markup">What was parsed.</param>
    /// <param name="document">The tree.</param>
    public static List<Comment> FindHtml(MarkupText markup, MarkdownDocument document)
    {
        var comments = new List<Comment>();
        if (!HtmlComments.MayHave(markup.Text))
            return comments;
        foreach (var node in document.Descendants().Concat(ListedFootnoteParser.FootnotesOf(document).SelectMany(f => f.Descendants())))
        {
            if (node is HtmlBlock or HtmlInline && markup.ToSpan(node.Span) is var span && HtmlComments.MayHave(markup.Text.AsSpan(span.Start, span.Length)))
                AddHtml(markup, span, comments);
        }
        return comments;
    }

    /// <summary>All comments in the order of the source.</summary>
    /// <param name="markup">What was parsed.</param>
    /// <param name="html">The comments of HTML.</param>
    /// <param name="blocks">The blocks that were read.</param>
    public static ImmutableArray<Comment> Find(MarkupText markup, List<Comment> html, ImmutableArray<Block> blocks)
    {
        var comments = html;
        if (!markup.Comments.IsEmpty)
        {
            var code = new List<TextSpan>();
            AddCode(blocks, code);
            code.Sort();
            ImmutableArray<TextSpan> sorted = [.. code];
            comments.AddRange(markup.Comments.Where(c => SortedSpans.In(sorted, c.Span).IsEmpty));
        }
        return InOrder(comments);
    }

    // Template code may hide the end of an HTML comment from the parser, which then runs into the next comment.
    private static ImmutableArray<Comment> InOrder(List<Comment> comments)
    {
        var ordered = ImmutableArray.CreateBuilder<Comment>(comments.Count);
        foreach (var comment in comments.OrderBy(c => c.Span))
        {
            if (ordered.Count == 0 || comment.Span.Start >= ordered[^1].Span.End)
                ordered.Add(comment);
        }
        return ordered.ToImmutable();
    }

    private static void AddHtml(MarkupText markup, TextSpan span, List<Comment> comments)
    {
        var tokenizer = new HtmlTokenizer(markup.Text, span);
        while (tokenizer.Read())
        {
            if (tokenizer.Kind == HtmlTokenKind.StartTag && HtmlElements.IsRawText(tokenizer.Element))
                tokenizer.ReadRawText();
        }
        foreach (var place in tokenizer.Comments)
            comments.Add(HtmlComments.At(markup.Source, place));
    }

    private static void AddCode(ImmutableArray<Block> blocks, List<TextSpan> code)
    {
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Code)
                code.Add(block.Span);
            foreach (var inline in block.Inlines)
            {
                if (inline.Kind == InlineKind.Code)
                    code.Add(inline.Span);
            }
            AddCode(block.Children, code);
        }
    }
}

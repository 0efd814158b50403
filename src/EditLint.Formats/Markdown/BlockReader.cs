using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = EditLint.Core.Documents.Block;
using MarkdigBlock = Markdig.Syntax.Block;

namespace EditLint.Formats.Markdown;

/// <summary>
/// Turns the blocks of a Markdown tree into blocks with prose. A quotation, and a list item in a list with blank lines, holds its
/// paragraphs as children; an item of a tight list, a cell and a footnote hold their first paragraph as prose of their own. What has
/// neither text nor image is left out, apart from items and cells. Not thread-safe; one serves a whole document.
/// </summary>
internal sealed class BlockReader
{
    // A page that opens more quotes of HTML than a few is broken.
    private const int MaximumOpenQuotes = 8;

    private readonly MarkupText _markup;
    private readonly InlineReader _inlines;

    // The element of HTML around what is being read that patterns do not see.
    private SkippedHtml? _skipped;

    // How many quotes of HTML are open around what is being read.
    private int _openQuotes;

    public BlockReader(MarkupText markup)
    {
        _markup = markup;
        _inlines = new InlineReader(markup);
    }

    /// <summary>Reads a whole tree.</summary>
    /// <returns>The blocks at the top, in the order of the source.</returns>
    public ImmutableArray<Block> Read(MarkdownDocument document)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        ReadChildren(document, 0, blocks);
        var footnotes = ListedFootnoteParser.FootnotesOf(document);
        if (footnotes.Count == 0)
            return blocks.ToImmutable();
        foreach (var footnote in footnotes)
            blocks.Add(ReadFootnote(footnote));
        return [.. blocks.OrderBy(b => b.Span.Start)];
    }

    private void ReadChildren(ContainerBlock container, int first, ImmutableArray<Block>.Builder blocks)
    {
        var outer = _skipped;
        _skipped = null;
        var i = first;
        while (i < container.Count)
            ReadNext(container, ref i, blocks);
        _skipped = outer;
    }

    private void ReadNext(ContainerBlock container, ref int i, ImmutableArray<Block>.Builder blocks)
    {
        var block = container[i];
        var span = _markup.ToSpan(block.Span);
        // The lines before a table belong, for the parser, to a paragraph that goes on to the end of the table.
        if (i + 1 < container.Count && container[i + 1] is Table { Span.IsEmpty: false } table && table.Span.Start < span.End)
            span = _markup.TrimEnd(TextSpan.FromBounds(span.Start, Math.Max(span.Start, table.Span.Start)));
        var start = blocks.Count;
        if (block is not HtmlBlock)
        {
            i++;
            Read(block, span, blocks);
            if (_skipped is not null)
                Skip(blocks, start, span.End);
            return;
        }
        i += OpenHtml.CountContinuation(_markup, container, i) + 1;
        span = span.Union(_markup.ToSpan(container[i - 1].Span));
        _skipped = SkippedHtml.Read(_markup, span, _skipped, out var skippedEnd);
        Read(block, span, blocks);
        Skip(blocks, start, skippedEnd);
        if (OpenHtml.QuoteDepth(_markup, span) is > 0 and var depth && _openQuotes < MaximumOpenQuotes)
        {
            _openQuotes++;
            ReadOpenQuote(container, ref i, depth, span, blocks, start);
            _openQuotes--;
        }
    }

    private static void Skip(ImmutableArray<Block>.Builder blocks, int first, int end)
    {
        for (var i = first; i < blocks.Count && blocks[i].Span.Start < end; i++)
            blocks[i] = blocks[i].Skipped();
    }

    /// <summary>Reads on to the HTML that closes a block quote, and puts what is read into the quote.</summary>
    private void ReadOpenQuote(ContainerBlock container, ref int i, int depth, TextSpan span, ImmutableArray<Block>.Builder blocks, int start)
    {
        var inner = ImmutableArray.CreateBuilder<Block>();
        while (depth > 0 && i < container.Count)
        {
            var first = i;
            ReadNext(container, ref i, inner);
            if (container[first] is HtmlBlock)
                depth += OpenHtml.QuoteDepth(_markup, _markup.ToSpan(container[first].Span).Union(_markup.ToSpan(container[i - 1].Span)));
        }
        if (inner.Count == 0)
            return;
        if (blocks.Count > start && blocks[^1].Kind == BlockKind.BlockQuote)
        {
            var quote = blocks[^1];
            blocks[^1] = quote.With(quote.Span.Union(inner[^1].Span), quote.Prose, [.. quote.Children, .. inner], quote.Inlines);
        }
        else
        {
            blocks.Add(Make(BlockKind.BlockQuote, inner[0].Span, InlineContent.Empty, inner.ToImmutable()));
        }
    }

    private void Read(MarkdigBlock block, TextSpan span, ImmutableArray<Block>.Builder blocks)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddLeaf(BlockKind.Heading, heading, span, blocks, heading.Level);
                break;
            case CodeBlock code:
                if (CodeBlockText.Read(_markup, code, span) is { } text)
                    blocks.Add(text);
                break;
            case HtmlBlock html:
                blocks.AddRange(HtmlBlockText.Read(_markup, html, span));
                break;
            case QuoteBlock quote:
                AddContainer(BlockKind.BlockQuote, quote, span, blocks);
                break;
            case ListBlock list:
                blocks.Add(ReadList(list, span));
                break;
            case Table table:
                blocks.Add(ReadTable(table, span));
                break;
            case ParagraphBlock paragraph:
                AddLeaf(BlockKind.Paragraph, paragraph, span, blocks);
                break;
        }
    }

    private void AddLeaf(BlockKind kind, LeafBlock leaf, TextSpan span, ImmutableArray<Block>.Builder blocks, int level = 0)
    {
        var content = _inlines.Read(leaf, span);
        // Newsrooms end a story with three number signs, which Markdown takes for a heading without words.
        if (!content.IsEmpty || (kind == BlockKind.Heading && _markup.Source[span].Trim() is "###"))
            blocks.Add(Make(kind, span, content, content.Children, level));
    }

    private void AddContainer(BlockKind kind, ContainerBlock container, TextSpan span, ImmutableArray<Block>.Builder blocks)
    {
        var children = ImmutableArray.CreateBuilder<Block>();
        ReadChildren(container, 0, children);
        if (children.Count > 0)
            blocks.Add(Make(kind, span, InlineContent.Empty, children.ToImmutable()));
    }

    private Block ReadList(ListBlock list, TextSpan span)
    {
        var items = ImmutableArray.CreateBuilder<Block>(list.Count);
        foreach (var item in list)
            items.Add(ReadWithOwnProse(BlockKind.ListItem, (ListItemBlock)item, _markup.ToSpan(item.Span), ownsFirst: !list.IsLoose));
        return Make(BlockKind.List, span, InlineContent.Empty, items.ToImmutable(), element: list.IsOrdered ? "ol" : null);
    }

    private Block ReadFootnote(Footnote footnote)
    {
        // The label's place is that of its characters; a bracket stands before them.
        var label = _markup.ToSpan(footnote.LabelSpan);
        var span = TextSpan.FromBounds(Math.Max(0, label.Start - 1), Math.Max(label.End, _markup.ToSpan(footnote.Span).End));
        return ReadWithOwnProse(BlockKind.Footnote, footnote, span, ownsFirst: true, name: InlineReader.FootnoteLabel(footnote));
    }

    private Block ReadTable(Table table, TextSpan span)
    {
        var cells = ImmutableArray.CreateBuilder<Block>();
        var end = span.Start;
        foreach (var row in table.OfType<TableRow>())
        {
            end = Math.Max(end, _markup.ToSpan(row.Span).Start);
            var isSkipped = _markup.Filter.Skips("tr") || _markup.Filter.Skips(row.IsHeader ? "thead" : "tbody");
            foreach (var cell in row.OfType<TableCell>())
            {
                // The parser gives no place to an empty cell.
                var place = cell.Span.IsEmpty ? new TextSpan(end, 0) : _markup.ToSpan(cell.Span);
                var block = ReadWithOwnProse(BlockKind.TableCell, cell, place, ownsFirst: true, level: row.IsHeader ? 1 : 0);
                cells.Add(isSkipped ? block.Skipped() : block);
                end = cells[^1].Span.End;
            }
        }
        return Make(BlockKind.Table, span, InlineContent.Empty, cells.ToImmutable());
    }

    private Block ReadWithOwnProse(BlockKind kind, ContainerBlock container, TextSpan span, bool ownsFirst, int level = 0, string? name = null)
    {
        var own = InlineContent.Empty;
        var first = 0;
        if (ownsFirst && container is [ParagraphBlock paragraph, ..])
        {
            own = _inlines.Read(paragraph, paragraph.Span.IsEmpty ? span : _markup.ToSpan(paragraph.Span));
            first = 1;
        }
        var children = ImmutableArray.CreateBuilder<Block>();
        children.AddRange(own.Children);
        ReadChildren(container, first, children);
        return Make(kind, span, own, children.ToImmutable(), level, name);
    }

    // A parent is never smaller than what is in it, whatever the parser says.
    private static Block Make(BlockKind kind, TextSpan span, InlineContent content, ImmutableArray<Block> children, int level = 0, string? name = null, string? element = null)
    {
        if (!content.Prose.IsEmpty)
            span = span.Union(content.Prose.SourceSpan);
        foreach (var inline in content.Inlines)
            span = span.Union(inline.Span);
        foreach (var child in children)
            span = span.Union(child.Span);
        return element is null
            ? new Block(kind, span, content.Prose, children, content.Inlines, level, name)
            : new Block(kind, span, content.Prose, children, content.Inlines, level, name) { Element = element };
    }
}

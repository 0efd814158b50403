using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Documents;

namespace EditLint.Cli.Reporters;

/// <summary>Writes a document as its reader sees it: headings, paragraphs, quotations, lists, tables and code, with places marked. Used by one thread.</summary>
internal sealed class HtmlArticle
{
    private const int LowestHeading = 6;

    private readonly StringBuilder _html;
    private readonly Document _document;
    private readonly string _file;
    private readonly HtmlMarks _marks;
    private readonly HtmlProse _prose;
    private readonly SortedSet<int> _lines = [];
    private readonly int _headingsBelow;
    private readonly List<int> _headings;

    /// <summary>Makes a writer.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="document">The document.</param>
    /// <param name="file">The identity of its file in the page; empty for a text that nothing links to, whose own links lead somewhere.</param>
    /// <param name="headingsBelow">The level of the heading above it.</param>
    /// <param name="marks">What to mark.</param>
    public HtmlArticle(StringBuilder html, Document document, string file, int headingsBelow, HtmlMarks marks)
    {
        _html = html;
        _document = document;
        _file = file;
        _marks = marks;
        _headingsBelow = headingsBelow;
        // Levels that an author skips are no levels of the page; a headline that is no heading is above those that are.
        var isHeaded = document.Headline is { Kind: not BlockKind.Heading };
        _headings = [.. document.AllBlocks.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Level).Concat(isHeaded ? [0] : []).Distinct().Order()];
        _prose = new HtmlProse(html, file, hasLinks: file.Length == 0);
    }

    /// <summary>What to write after a block; null for nothing. The block is null for what stands before all of them.</summary>
    public Action<Block?>? After { get; init; }

    /// <summary>The lines, from 1 and rising, that have an identity in the page: those on which a block starts that was written.</summary>
    public ImmutableArray<int> Lines => [.. _lines];

    /// <summary>Writes the document.</summary>
    public void Write()
    {
        var headline = _document.Headline is { Kind: BlockKind.FrontMatterField } field ? field : null;
        if (headline is not null)
            WriteElement($"h{_headingsBelow + 1}", headline, "headline");
        // Readers do not see the others.
        var fields = _document.AllBlocks.Where(b => b.Kind == BlockKind.FrontMatterField && b != headline && _marks.Of(b).Count > 0).ToList();
        if (fields.Count > 0)
            WriteFields(fields);
        After?.Invoke(null);
        foreach (var block in _document.Blocks)
            Write(block);
    }

    private void WriteFields(List<Block> fields)
    {
        _html.Append("<dl class=\"front\">\n");
        foreach (var field in fields)
        {
            _html.Append("<div").Append(LineAttribute(field)).Append("><dt>").AppendVisible(field.Name ?? "").Append("</dt><dd>");
            _prose.Append(field, _marks.Of(field));
            _html.Append("</dd></div>\n");
        }
        _html.Append("</dl>\n");
    }

    private void Write(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.FrontMatterField:
                WriteAll(block.Children.Where(c => c.Kind != BlockKind.FrontMatterField));
                return;
            case BlockKind.Table:
                WriteTable(block);
                break;
            case BlockKind.List:
                WriteList(block);
                break;
            case BlockKind.ListItem:
                // Outside of a list, an item would end the one around it.
                WriteElement(block.Parent?.Kind == BlockKind.List ? "li" : "div", block);
                return;
            case BlockKind.Heading:
                WriteElement($"h{Math.Min(LowestHeading, _headingsBelow + _headings.IndexOf(block.Level) + 1)}", block, $"h{Math.Clamp(block.Level, 1, LowestHeading)}");
                break;
            case BlockKind.Paragraph when block.Role == BlockRole.Headline && block.Children.IsEmpty:
                WriteElement($"h{_headingsBelow + 1}", block);
                break;
            case BlockKind.BlockQuote:
                WriteElement("blockquote", block);
                break;
            case BlockKind.Code:
                _html.Append($"<pre{LineAttribute(block)}><code>");
                _prose.Append(block, _marks.Of(block));
                _html.Append("</code></pre>\n");
                break;
            case BlockKind.Section:
                WriteElement("div", block);
                break;
            case BlockKind.Footnote:
                WriteElement("div", block, "note", label: block.Name);
                break;
            case BlockKind.Caption:
                WriteElement("div", block, "caption");
                break;
            case BlockKind.AltText:
                WriteElement("span", block, "alt");
                break;
            default:
                WriteElement(block.Children.All(c => c.Kind == BlockKind.AltText) ? "p" : "div", block);
                break;
        }
        After?.Invoke(block);
    }

    private void WriteElement(string element, Block block, string kind = "", string? label = null)
    {
        var role = block.Role is BlockRole.None or BlockRole.Body or BlockRole.Lede or BlockRole.Caption ? "" : block.Role.ToString().ToLowerInvariant();
        string[] classes = [.. ((string[])[element == "div" && block.Kind == BlockKind.Paragraph ? "p" : "", kind, role]).Where(c => c.Length > 0)];
        _html.Append('<').Append(element).Append(LineAttribute(block));
        if (classes.Length > 0)
            _html.Append(" class=\"").AppendJoin(' ', classes).Append('"');
        if (label is not null)
            _html.Append(" data-label=\"").AppendVisible(label).Append('"');
        _html.Append('>');
        if (!block.Prose.IsEmpty)
            _prose.Append(block, _marks.Of(block));
        WriteAll(block.Children);
        if (block.Kind == BlockKind.ListItem)
            After?.Invoke(block);
        _html.Append("</").Append(element).Append(">\n");
    }

    private void WriteAll(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void WriteList(Block list)
    {
        var isOrdered = list.Element == "ol";
        _html.Append(isOrdered ? "<ol" : "<ul").Append(LineAttribute(list));
        if (isOrdered && FirstNumber(list) is var number && number != 1)
            _html.Append($" start=\"{number}\"");
        _html.Append(">\n");
        foreach (var child in list.Children)
        {
            var isItem = child.Kind == BlockKind.ListItem;
            _html.Append(isItem ? "" : "<li>");
            Write(child);
            _html.Append(isItem ? "" : "</li>\n");
        }
        _html.Append(isOrdered ? "</ol>\n" : "</ul>\n");
    }

    private int FirstNumber(Block list)
    {
        var source = _document.Source[(list.Children.FirstOrDefault() ?? list).Span].TrimStart();
        var digits = source.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && source[digits] is '.' or ')' ? int.Parse(source[..digits]) : 1;
    }

    // The model has no rows; where one ends is told by what stands between two cells.
    private void WriteTable(Block table)
    {
        _html.Append($"<div class=\"table\"><table{LineAttribute(table)}>\n");
        Block? before = null;
        foreach (var child in table.Children)
        {
            if (child.Kind != BlockKind.TableCell)
            {
                _html.Append(before is null ? "" : "</tr>\n").Append("<tr><td class=\"whole\">");
                Write(child);
                _html.Append("</td></tr>\n");
                before = null;
                continue;
            }
            if (before is null || EndsRow(before, child))
                _html.Append(before is null ? "<tr>" : "</tr>\n<tr>");
            var element = child.Level > 0 ? "th" : "td";
            _html.Append($"<{element}{LineAttribute(child)}>");
            _prose.Append(child, _marks.Of(child));
            WriteAll(child.Children);
            _html.Append($"</{element}>");
            before = child;
        }
        _html.Append(before is null ? "" : "</tr>\n").Append("</table></div>\n");
    }

    private bool EndsRow(Block cell, Block next)
    {
        var between = _document.Source.Text.AsSpan(Math.Min(cell.Span.End, next.Span.Start), Math.Max(0, next.Span.Start - cell.Span.End));
        return between.Contains("<tr", StringComparison.OrdinalIgnoreCase)
            || (_document.Format == DocumentFormat.Markdown && _document.Source.GetLinePosition(cell.Span.Start).Line < _document.Source.GetLinePosition(next.Span.Start).Line && !between.Contains('<'));
    }

    private string LineAttribute(Block block)
    {
        if (_file.Length == 0)
            return "";
        var line = _document.Source.GetLinePosition(block.Span.Start).Line + 1;
        return _lines.Add(line) ? $" id=\"{HtmlAnchor.OfLine(_file, line)}\"" : "";
    }
}

using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>
/// Reads HTML into blocks: keeps the open elements, ends those whose end tag the standard lets an author leave out, and passes over
/// what a visitor of the page does not see. A simplification of the standard's tree construction: a stray end tag is ignored, an inline element ends
/// at the latest with the block that it began in. Linear in the source; for one use.
/// </summary>
internal sealed class HtmlTreeReader
{
    private readonly SourceText _source;
    private readonly HtmlTokenizer _tokens;
    private readonly HtmlBlockBuilder _blocks;
    private readonly HtmlMetadata _metadata;
    private readonly OpenElements _open;
    private readonly ElementFilter _filter;
    private readonly bool _isXml;
    private int _hidden;
    private int _foreign;

    /// <summary>Makes a reader.</summary>
    /// <param name="source">The source.</param>
    /// <param name="range">The part of it to read.</param>
    /// <param name="filter">What patterns may see of it.</param>
    /// <param name="isXml">True for XHTML, where "/>" ends any element.</param>
    /// <param name="comments">The comments in other marks than those of HTML, in order; none when omitted.</param>
    public HtmlTreeReader(SourceText source, TextSpan range, ElementFilter filter, bool isXml, ImmutableArray<TextSpan> comments = default)
    {
        _source = source;
        _tokens = new HtmlTokenizer(source.Text, range, comments);
        _blocks = new HtmlBlockBuilder(source);
        _metadata = new HtmlMetadata(source);
        _open = new OpenElements(source.Text);
        _filter = filter;
        _isXml = isXml;
    }

    /// <summary>The title, description and author of the page, in source order.</summary>
    public ImmutableArray<Block> Fields => _metadata.ToBlocks();

    /// <summary>Where a tag, a comment or a script begins that never ends; null when there is none.</summary>
    public TextSpan? Unfinished => _tokens.Unfinished;

    /// <summary>The comments, in order, with their marks.</summary>
    public IReadOnlyList<TextSpan> Comments => _tokens.Comments;

    private BlockRole Role => _open.Last?.Role ?? BlockRole.None;

    /// <summary>Reads to the end.</summary>
    public ImmutableArray<Block> Read()
    {
        while (_tokens.Read())
        {
            switch (_tokens.Kind)
            {
                case HtmlTokenKind.Text:
                    ReadText();
                    break;
                case HtmlTokenKind.StartTag:
                    ReadStartTag();
                    break;
                default:
                    ReadEndTag();
                    break;
            }
        }
        CloseFrom(0, _tokens.Span.End, _tokens.Span.End);
        _blocks.EndText(BlockRole.None);
        return _blocks.ToBlocks();
    }

    private void ReadText()
    {
        if (_open.Last?.Element == HtmlElement.Head && !_source[_tokens.Span].IsWhiteSpace())
            CloseHead();
        if (_hidden > 0)
            return;
        if (_blocks.IsCode)
            _blocks.Prose.AppendPreformatted(WithoutFirstLineEnd(_tokens.Span));
        else
            _blocks.Prose.Append(_tokens.Span);
    }

    private void ReadStartTag()
    {
        var element = _tokens.Element;
        if (_foreign == 0)
        {
            if (element is HtmlElement.Html or HtmlElement.Body)
            {
                CloseHead();
                return;
            }
            if (!HtmlElements.IsMetadata(element))
                CloseHead();
            CloseImplied(element);
        }
        if (HtmlElements.IsVoid(element) || (_tokens.IsSelfClosing && (_isXml || _foreign > 0 || element is HtmlElement.Svg or HtmlElement.Math)))
            ReadEmptyElement(element);
        else if (HtmlElements.IsRawText(element) && _foreign == 0 && (element != HtmlElement.Noscript || _filter.Skips("noscript")))
            ReadRawText(element);
        else
            Open(element);
    }

    private void ReadEmptyElement(HtmlElement element)
    {
        if (element == HtmlElement.Meta)
            _metadata.AddMeta(_tokens.Span, _tokens.Attributes);
        if (_hidden > 0 || _foreign > 0)
            return;
        if (element == HtmlElement.Br)
            _blocks.BreakLine(_tokens.Span, Role);
        else if (element == HtmlElement.Img && !IsHidden(element))
            _blocks.AddImage(_tokens.Span, ReadTarget(HtmlAttribute.Src), _tokens.Attributes[HtmlAttribute.Src], _metadata.ReadAlternative(_tokens.Span, _tokens.Attributes));
        else if (HtmlElements.IsBoundary(element))
            _blocks.EndText(Role);
    }

    private void ReadRawText(HtmlElement element)
    {
        var start = _tokens.Span.Start;
        var content = _tokens.ReadRawText();
        var end = _tokens.Read() ? _tokens.Span.End : content.End;
        if (element == HtmlElement.Title)
            _metadata.AddTitle(TextSpan.FromBounds(start, end), content);
    }

    private void Open(HtmlElement element)
    {
        if (_open.IsFull)
        {
            _open.Overflow++;
            if (HtmlElements.IsBoundary(element) && _hidden == 0)
                _blocks.EndText(Role);
            return;
        }
        var isHidden = IsHidden(element);
        var isShown = !isHidden && _hidden == 0;
        var isBoundary = isShown && HtmlElements.IsBoundary(element) && !_blocks.IsCode;
        var isLeftOut = isShown && IsLeftOut();
        var ownRole = isShown ? FindRole(element) : BlockRole.None;
        var outerRole = Role;
        var role = isBoundary && ownRole != BlockRole.None ? ownRole : outerRole;
        _open.Push(new OpenElement
        {
            Element = element,
            Name = _tokens.Name,
            IsHidden = isHidden,
            IsBoundary = isBoundary,
            IsSkipped = isBoundary && isLeftOut,
            Role = role,
            Frame = isBoundary ? StartBlock(element, role, outerRole, isLeftOut) : null,
            Inline = isShown && !isBoundary ? OpenInline(element, isLeftOut) : null,
            MarkedRole = isBoundary ? BlockRole.None : ownRole,
            MarkedStart = _blocks.Prose.Length,
        });
        if (isBoundary && isLeftOut)
            _blocks.SkippedElements++;
        if (isHidden)
            _hidden++;
        if (element is HtmlElement.Svg or HtmlElement.Math)
            _foreign++;
    }

    private HtmlFrame? StartBlock(HtmlElement element, BlockRole role, BlockRole outerRole, bool isSkipped)
    {
        _blocks.EndText(outerRole);
        if (element == HtmlElement.P)
        {
            _blocks.StartParagraph(_tokens.Span.Start, isSkipped);
            return null;
        }
        var kind = HtmlElements.BlockKindOf(element);
        if (kind is null || (kind == BlockKind.TableCell && !_open.Contains(HtmlElement.Table)))
            return null;
        var level = kind == BlockKind.Heading ? element - HtmlElement.H1 + 1 : element == HtmlElement.Th ? 1 : 0;
        return _blocks.StartBlock(kind.Value, _tokens.Span.Start, level, role, HtmlElements.NameOf(element), isSkipped);
    }

    private OpenInline? OpenInline(HtmlElement element, bool isMasked)
    {
        if (_blocks.IsCode)
        {
            _blocks.CodeLanguage = element == HtmlElement.Code ? HtmlCodeLanguage.Find(_source, _tokens.Attributes[HtmlAttribute.Class]) : null;
            return isMasked && !_blocks.IsSkipped ? _blocks.Prose.Open(InlineKind.Code, _tokens.Span, isMasked) : null;
        }
        var kind = HtmlElements.InlineKindOf(element);
        if (kind == InlineKind.Link && ReadTarget(HtmlAttribute.Href) is { } target)
            return _blocks.Prose.Open(InlineKind.Link, _tokens.Span, isMasked, target, _tokens.Attributes[HtmlAttribute.Href]);
        if (kind is null or InlineKind.Link)
            return isMasked ? _blocks.Prose.Open(InlineKind.Code, _tokens.Span, isMasked) : null;
        return _blocks.Prose.Open(kind.Value, _tokens.Span, isMasked);
    }

    private void ReadEndTag()
    {
        var element = _tokens.Element;
        var end = _tokens.Span.End;
        if (_open.Overflow > 0 && !HtmlElements.IsVoid(element))
        {
            _open.Overflow--;
            if (HtmlElements.IsBoundary(element) && _hidden == 0)
                _blocks.EndText(Role);
            return;
        }
        if (element == HtmlElement.Br && _hidden == 0)
        {
            _blocks.BreakLine(_tokens.Span, Role);
            return;
        }
        if (HtmlElements.IsHeading(element))
        {
            CloseFrom(_open.FindLast(HtmlElements.IsHeading, HtmlElements.IsScope), end, _tokens.Span.Start);
        }
        else if (HtmlElements.IsBoundary(element))
        {
            var index = _open.FindLast(element, StopOfEndTag(element), _tokens.Name);
            CloseFrom(index, end, _tokens.Span.Start);
            // Alone among stray end tags, this one stands for an empty element.
            if (index < 0 && element == HtmlElement.P && _hidden == 0 && !_blocks.IsCode)
                _blocks.EndText(Role);
        }
        else if (_open.FindLast(element, HtmlElements.IsScope, _tokens.Name) is var index and >= 0)
        {
            // Svg and the like hold elements of their own; other inline elements may end before those inside them do.
            if (HtmlElements.IsHidden(element))
                CloseFrom(index, end, _tokens.Span.Start);
            else
                Close(_open.RemoveAt(index), end);
        }
        else if (HtmlElements.IsScope(element))
        {
            CloseFrom(_open.FindLast(element, static _ => false), end, _tokens.Span.Start);
        }
    }

    private static Func<HtmlElement, bool> StopOfEndTag(HtmlElement element)
    {
        if (element == HtmlElement.Table)
            return static _ => false;
        if (HtmlElements.IsTablePart(element))
            return static e => e == HtmlElement.Table;
        return element == HtmlElement.Li
            ? static e => HtmlElements.IsScope(e) || e is HtmlElement.Ul or HtmlElement.Ol or HtmlElement.Menu or HtmlElement.Dir
            : HtmlElements.IsScope;
    }

    // What the start of an element ends that its author did not.
    private void CloseImplied(HtmlElement element)
    {
        if (HtmlElements.IsTablePart(element) && _open.Contains(HtmlElement.Table))
        {
            CloseFrom(1 + _open.FindLast(TableContext(element), static _ => false), _tokens.Span.Start, _tokens.Span.Start);
            return;
        }
        if (HtmlElements.IsBoundary(element))
            CloseFrom(_open.FindLast(HtmlElement.P, static e => HtmlElements.IsScope(e) || e == HtmlElement.Button), _tokens.Span.Start, _tokens.Span.Start);
        if (element == HtmlElement.Li)
            CloseFrom(_open.FindLast(HtmlElement.Li, IsItemStop), _tokens.Span.Start, _tokens.Span.Start);
        else if (element is HtmlElement.Dt or HtmlElement.Dd)
            CloseFrom(_open.FindLast(static e => e is HtmlElement.Dt or HtmlElement.Dd, IsItemStop), _tokens.Span.Start, _tokens.Span.Start);
        else if (HtmlElements.IsHeading(element) && _open.Last is { } heading && HtmlElements.IsHeading(heading.Element))
            CloseFrom(_open.Count - 1, _tokens.Span.Start, _tokens.Span.Start);
        else if (element == HtmlElement.A && _open.FindLast(HtmlElement.A, HtmlElements.IsScope) is var index and >= 0)
            Close(_open.RemoveAt(index), _blocks.Prose.End);
        else if (element is HtmlElement.Option or HtmlElement.Optgroup && _open.Last?.Element == HtmlElement.Option)
            CloseFrom(_open.Count - 1, _tokens.Span.Start, _tokens.Span.Start);
    }

    private static Func<HtmlElement, bool> TableContext(HtmlElement element) => element switch
    {
        HtmlElement.Td or HtmlElement.Th => static e => e is HtmlElement.Tr or HtmlElement.Tbody or HtmlElement.Thead or HtmlElement.Tfoot or HtmlElement.Table,
        HtmlElement.Tr => static e => e is HtmlElement.Tbody or HtmlElement.Thead or HtmlElement.Tfoot or HtmlElement.Table,
        _ => static e => e == HtmlElement.Table,
    };

    private static bool IsItemStop(HtmlElement element) => element is HtmlElement.Button ||
        (HtmlElements.IsBoundary(element) && element is not (HtmlElement.P or HtmlElement.Div or HtmlElement.Address));

    private void CloseHead()
    {
        if (_open.FindLast(HtmlElement.Head, static _ => false) is var index and >= 0)
            CloseFrom(index, _tokens.Span.Start, _tokens.Span.Start);
    }

    // Closes the element and all that are open inside it, whose end tags are missing; does nothing when the index is negative.
    private void CloseFrom(int index, int end, int endInside)
    {
        if (index < 0)
            return;
        var hasEndTag = end != endInside;
        var trimmed = TrimEnd(endInside);
        while (_open.Count > index)
        {
            var element = _open.RemoveAt(_open.Count - 1);
            Close(element, hasEndTag && _open.Count == index ? end : trimmed);
        }
    }

    private void Close(OpenElement element, int end)
    {
        if (element.IsHidden)
            _hidden--;
        if (element.Element is HtmlElement.Svg or HtmlElement.Math)
            _foreign--;
        if (element.MarkedRole != BlockRole.None)
            _blocks.MarkText(element.MarkedRole, element.MarkedStart);
        if (element.Inline is { } inline)
            _blocks.Prose.Close(inline, end);
        if (!element.IsBoundary)
            return;
        if (element.Element == HtmlElement.P)
            _blocks.EndParagraph(element.Role, end);
        else if (element.Frame is { } frame)
            _blocks.EndBlock(frame, element.Role, end);
        else
            _blocks.EndText(element.Role);
        if (element.IsSkipped)
            _blocks.SkippedElements--;
    }

    private bool IsLeftOut() =>
        _filter.LeavesOut(_source[_tokens.Name], _tokens.Attributes[HtmlAttribute.Class] is { } classes ? _source[classes] : []);

    private BlockRole FindRole(HtmlElement element)
    {
        // The footer of a page is not the article's; that of an article or a quotation may name the author.
        var isInPart = _open.Contains(HtmlElement.Article) || _open.Contains(HtmlElement.Section) || _open.Contains(HtmlElement.Aside) || _open.Contains(HtmlElement.Blockquote);
        return element == HtmlElement.Footer && !isInPart ? BlockRole.Boilerplate : HtmlRoles.Find(_source.Text, element, _tokens.Attributes);
    }

    private bool IsHidden(HtmlElement element)
    {
        var attributes = _tokens.Attributes;
        return HtmlElements.IsHidden(element)
            || attributes[HtmlAttribute.Hidden] is not null
            || (element == HtmlElement.Dialog && attributes[HtmlAttribute.Open] is null)
            || (attributes[HtmlAttribute.AriaHidden] is { } aria && _source[aria] is "true")
            || (attributes[HtmlAttribute.Style] is { } style && IsInvisible(_source[style]));
    }

    private static bool IsInvisible(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[(at + "display".Length)..].TrimStart() is [':', .. var value] && value.TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private string? ReadTarget(HtmlAttribute attribute) =>
        _tokens.Attributes[attribute] is { } span ? HtmlMetadata.Decode(_source[span]) : null;

    private TextSpan WithoutFirstLineEnd(TextSpan span)
    {
        if (!_blocks.Prose.IsEmpty)
            return span;
        var text = _source[span];
        var length = text.StartsWith("\r\n") ? 2 : text.StartsWith("\n") || text.StartsWith("\r") ? 1 : 0;
        return TextSpan.FromBounds(span.Start + length, span.End);
    }

    // The place after the last character that is not white space, for an element that ends without a tag.
    private int TrimEnd(int end)
    {
        while (end > 0 && HtmlTokenizer.IsSpace(_source.Text[end - 1]))
            end--;
        return end;
    }
}

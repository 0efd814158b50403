using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = EditLint.Core.Documents.Block;
using Inline = EditLint.Core.Documents.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace EditLint.Formats.Markdown;

/// <summary>
/// Turns the inlines of a leaf of the Markdown tree into prose and inlines with places. Walks without recursion, since markup may be
/// nested thousands of levels deep. Not thread-safe; one serves a whole document.
/// </summary>
internal sealed class InlineReader
{
    private static readonly (InlineKind Kind, string Element)[] Elements =
    [
        (InlineKind.Emphasis, "em"), (InlineKind.Strong, "strong"), (InlineKind.Strikethrough, "del"), (InlineKind.Code, "code"), (InlineKind.Link, "a"),
    ];

    private readonly MarkupText _markup;
    private readonly InlineCollector _text;
    private readonly Stack<(int Number, int ProseStart)> _open = new();
    private readonly HtmlTagPairs _tags;
    private readonly HashSet<InlineKind> _masked;
    private readonly ImmutableArray<Block>.Builder _altTexts = ImmutableArray.CreateBuilder<Block>();

    // While the text of an image is read, it takes the place of the leaf's.
    private InlineCollector? _altText;
    private MarkdigInline? _image;
    private TextSpan _leaf;
    private bool _isInCell;

    public InlineReader(MarkupText markup)
    {
        _markup = markup;
        _text = new InlineCollector(markup);
        _tags = new HtmlTagPairs(markup);
        _masked = [.. Elements.Where(e => markup.Filter.LeavesOut(e.Element, [])).Select(e => e.Kind)];
    }

    private InlineCollector Collector => _altText ?? _text;

    /// <summary>Reads a leaf.</summary>
    public InlineContent Read(LeafBlock leaf, TextSpan span)
    {
        if (PlainLeaf.IsPlain(leaf))
            return ReadPlain(leaf, span);
        if (leaf.Inline?.FirstChild is not { } node)
            return InlineContent.Empty;
        _leaf = span;
        _isInCell = leaf.Parent is TableCell;
        _text.Start(span.Start);
        _tags.Start();
        Walk(leaf.Inline, node);
        // The tree of a long article takes more memory than all that is read from it, and this part of it is done with.
        leaf.Inline = null;
        var (prose, inlines) = _text.Finish();
        var altTexts = _altTexts.ToImmutable();
        _altTexts.Clear();
        return new InlineContent(prose, inlines, altTexts);
    }

    /// <summary>Reads a leaf without inline markup.</summary>
    private InlineContent ReadPlain(LeafBlock leaf, TextSpan span)
    {
        var lines = leaf.Lines;
        if (lines.Count == 1 && ReadPlain(lines.Lines[0].Slice, span) is { } prose)
            return new InlineContent(prose, [], []);
        _text.Start(span.Start);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice;
            if (i > 0)
                _text.AppendLineEnd(lines.Lines[i - 1].Slice.End + 1);
            // Blanks before a line end are no text.
            var length = i < lines.Count - 1 ? line.AsSpan().TrimEnd(' ').Length : line.Length;
            _text.Append(new TextSpan(line.Start, length));
        }
        var (text, inlines) = _text.Finish();
        return new InlineContent(text, inlines, []);
    }

    // A line as it stands; null where something of it is hidden from the parser.
    private Prose? ReadPlain(StringSlice line, TextSpan leaf)
    {
        var span = new TextSpan(line.Start, line.Length);
        if (span.Start < leaf.Start || !_markup.ReplacedIn(span).IsEmpty)
            return null;
        var trimmed = _markup.Source[span].TrimStart();
        return Prose.Verbatim(_markup.Source, new TextSpan(span.End - trimmed.Length, trimmed.TrimEnd().Length));
    }

    private void Walk(ContainerInline root, MarkdigInline node)
    {
        while (true)
        {
            Enter(node);
            if (node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                continue;
            }
            Leave(node);
            while (node.NextSibling is null)
            {
                node = node.Parent!;
                if (ReferenceEquals(node, root))
                    return;
                Leave(node);
            }
            node = node.NextSibling;
        }
    }

    private void Enter(MarkdigInline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                AppendLiteral(literal);
                break;
            case LineBreakInline lineBreak:
                Collector.AppendLineEnd(lineBreak.Span.Start + (lineBreak.IsBackslash ? 1 : 0));
                break;
            case HtmlEntityInline entity:
                Collector.Append(entity.Transcoded.AsSpan(), SpanOf(entity));
                break;
            case CodeInline code:
                AppendCode(code, code.DelimiterCount, isMasked: _masked.Contains(InlineKind.Code));
                break;
            case MathInline math:
                AppendCode(math, math.DelimiterCount, isMasked: true);
                break;
            case AutolinkInline link:
                AppendAutolink(link);
                break;
            case FootnoteLink { IsBackLink: false } reference:
                Collector.Add(new Inline(InlineKind.FootnoteReference, Here, SpanOf(reference), FootnoteLabel(reference.Footnote)));
                break;
            case HtmlInline html when _altText is null:
                _tags.Read(html, SpanOf(html), _text, _altTexts);
                break;
            // The parser forgets to make text of a bracket that opens a reference without definition.
            case LinkDelimiterInline bracket:
                Collector.Append(new TextSpan(SpanOf(bracket).Start, bracket.IsImage ? 2 : 1));
                break;
            case LinkInline { IsImage: true }:
                EnterImage(node);
                break;
            case LinkInline or EmphasisInline:
                _open.Push((Collector.Open(), Collector.Length));
                break;
        }
    }

    private void Leave(MarkdigInline node)
    {
        switch (node)
        {
            case LinkInline { IsImage: true } image:
                LeaveImage(image);
                break;
            case LinkInline link:
                Close(link, link.IsAutoLink ? InlineKind.AutoLink : InlineKind.Link, Target(link), TargetSpan(link));
                break;
            case EmphasisInline { DelimiterChar: '~' }:
                Close(node, InlineKind.Strikethrough);
                break;
            case EmphasisInline emphasis:
                Close(node, emphasis.DelimiterCount == 1 ? InlineKind.Emphasis : InlineKind.Strong);
                break;
        }
    }

    /// <summary>The label of a footnote, as references and texts share it.</summary>
    public static string? FootnoteLabel(Footnote footnote) => footnote.Label?.TrimStart('^');

    private TextSpan Here => new(Collector.Length, 0);

    private void Close(MarkdigInline node, InlineKind kind, string? target = null, TextSpan? targetSpan = null)
    {
        var (number, start) = _open.Pop();
        Collector.Close(number, new Inline(kind, TextSpan.FromBounds(start, Collector.Length), SpanOf(node), target, targetSpan)
        {
            // A link that shows its own address shows no language.
            IsMasked = kind == InlineKind.AutoLink || _masked.Contains(kind) || (target is not null && Collector.EndsWith(target, start)),
        });
    }

    private void EnterImage(MarkdigInline image)
    {
        if (_altText is not null)
            return;
        _image = image;
        _altText = new InlineCollector(_markup);
        _altText.Start(_text.SourceEnd);
    }

    private void LeaveImage(LinkInline image)
    {
        if (!ReferenceEquals(image, _image))
            return;
        var (prose, inlines) = _altText!.Finish();
        _altText = null;
        _image = null;
        var span = SpanOf(image);
        _text.Add(new Inline(InlineKind.Image, Here, span, Target(image), TargetSpan(image)));
        if (!prose.IsEmpty)
            _altTexts.Add(new Block(BlockKind.AltText, span, prose, inlines: inlines));
    }

    private void AppendLiteral(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        if (content.IsEmpty)
            return;
        var start = Locate(content, SpanOf(literal), literal.IsFirstCharacterEscaped);
        if (start >= 0)
            Collector.Append(new TextSpan(start, content.Length));
        else
            Collector.Append(content, SpanOf(literal));
    }

    /// <summary>Where the parser took characters from: it trims cells without saying so, and counts the backslash of an escape.</summary>
    private int Locate(ReadOnlySpan<char> content, TextSpan span, bool isEscaped)
    {
        var text = _markup.Text.AsSpan();
        var start = span.Start + (isEscaped ? 1 : 0);
        if (start + content.Length <= text.Length && text.Slice(start, content.Length).SequenceEqual(content))
            return start;
        start = Math.Max(Collector.SourceEnd, _leaf.Start);
        var found = start < span.End ? text[start..span.End].IndexOf(content) : -1;
        return found < 0 ? -1 : start + found;
    }

    private void AppendCode(MarkdigInline code, int delimiters, bool isMasked)
    {
        var number = Collector.Open();
        var start = Collector.Length;
        var span = SpanOf(code);
        CodeSpan.Append(Collector, _markup.Source.Text, CodeSpan.Lines(code, span, delimiters), isInCell: _isInCell);
        Collector.Close(number, new Inline(InlineKind.Code, TextSpan.FromBounds(start, Collector.Length), span) { IsMasked = isMasked });
    }

    private void AppendAutolink(AutolinkInline link)
    {
        var span = SpanOf(link);
        if (span.Length < 2)
            return;
        var target = TextSpan.FromBounds(span.Start + 1, span.End - 1);
        var start = Collector.Length;
        Collector.Append(target);
        var url = _markup.Target(link.Url, target);
        Collector.Add(new Inline(InlineKind.AutoLink, TextSpan.FromBounds(start, Collector.Length), span, link.IsEmail ? "mailto:" + url : url, target));
    }

    private string Target(LinkInline link) => _markup.Target(link.Url ?? "", WithoutBrackets(link.UrlSpan));

    // The target of a reference stands where the reference is defined.
    private TextSpan? TargetSpan(LinkInline link) =>
        link.Reference is null && !link.UrlSpan.IsEmpty ? WithoutBrackets(link.UrlSpan) : null;

    private TextSpan WithoutBrackets(SourceSpan url)
    {
        var span = _markup.ToSpan(url);
        return span.Length >= 2 && _markup.Text[span.Start] == '<' ? TextSpan.FromBounds(span.Start + 1, span.End - 1) : span;
    }

    private TextSpan SpanOf(MarkdigInline inline) => _markup.ToSpan(inline.Span);
}

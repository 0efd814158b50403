using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats.Html;
using Markdig.Syntax.Inlines;
using Block = EditLint.Core.Documents.Block;
using Inline = EditLint.Core.Documents.Inline;

namespace EditLint.Formats.Markdown;

/// <summary>Reads the HTML tags within one leaf: those that come in pairs become inlines, a line break becomes a line end, the others nothing. Not thread-safe.</summary>
internal sealed class HtmlTagPairs
{
    // A tag further out than this stays unpaired, so that a line of end tags without a start costs no more than any other.
    private const int MaximumSearch = 32;

    private readonly MarkupText _markup;
    private readonly List<OpenTag> _open = [];

    public HtmlTagPairs(MarkupText markup) => _markup = markup;

    /// <summary>Makes ready for another leaf.</summary>
    public void Start() => _open.Clear();

    /// <summary>Reads one tag.</summary>
    /// <param name="html">The tag.</param>
    /// <param name="span">Its source.</param>
    /// <param name="prose">Where its text and its inline go.</param>
    /// <param name="altTexts">Where the text goes that stands for an image.</param>
    public void Read(HtmlInline html, TextSpan span, InlineCollector prose, ImmutableArray<Block>.Builder altTexts)
    {
        var tag = new HtmlTokenizer(_markup.Text, span);
        if (!tag.Read() || tag.Kind == HtmlTokenKind.Text)
            return;
        if (HtmlElements.IsHidden(tag.Element) || HtmlElements.IsRawText(tag.Element))
            prose.IsHidden = tag.Kind == HtmlTokenKind.StartTag && !tag.IsSelfClosing;
        else if (tag.Kind == HtmlTokenKind.EndTag)
            Close(tag, html, span, prose);
        else if (tag.Element == HtmlElement.Br)
            prose.Append("\n", span);
        else if (tag.Element == HtmlElement.Img)
            AddImage(tag, span, prose, altTexts);
        else
            Open(tag, html, span, prose);
    }

    private void Open(HtmlTokenizer tag, HtmlInline html, TextSpan span, InlineCollector prose)
    {
        var kind = HtmlElements.InlineKindOf(tag.Element);
        var target = kind == InlineKind.Link ? tag.Attributes[HtmlAttribute.Href] : null;
        if (kind == InlineKind.Link && target is null)
            kind = null;
        var text = _markup.Text.AsSpan();
        var isMasked = _markup.Filter.LeavesOut(text[tag.Name.Start..tag.Name.End], tag.Attributes[HtmlAttribute.Class] is { } classes ? text[classes.Start..classes.End] : []);
        if (kind is null && !(isMasked && !tag.IsSelfClosing && !HtmlElements.IsVoid(tag.Element)))
            return;
        _open.Add(new OpenTag(tag.Element, tag.Name, kind ?? InlineKind.Code, isMasked, html.Parent, prose.Open(), prose.Length, span.Start, target));
    }

    private void Close(HtmlTokenizer tag, HtmlInline html, TextSpan span, InlineCollector prose)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - MaximumSearch); i--)
        {
            var open = _open[i];
            // In broken markup, the parser may put nodes out of order.
            if (open.Element != tag.Element || (tag.Element == HtmlElement.Unknown && !IsSameName(open.Name, tag.Name)) || !ReferenceEquals(open.Parent, html.Parent) || span.Start < open.SourceStart)
                continue;
            var target = Value(open.TargetSpan);
            prose.Close(open.Number, new Inline(open.Kind, TextSpan.FromBounds(open.ProseStart, prose.Length), TextSpan.FromBounds(open.SourceStart, span.End), target, open.TargetSpan)
            {
                IsMasked = open.IsMasked || (target is not null && prose.EndsWith(target, open.ProseStart)),
            });
            _open.RemoveRange(i, _open.Count - i);
            return;
        }
    }

    private void AddImage(HtmlTokenizer tag, TextSpan span, InlineCollector prose, ImmutableArray<Block>.Builder altTexts)
    {
        var target = tag.Attributes[HtmlAttribute.Src];
        prose.Add(new Inline(InlineKind.Image, new TextSpan(prose.Length, 0), span, Value(target), target));
        if (new HtmlMetadata(_markup.Masked).ReadAlternative(span, tag.Attributes) is { } altText
            && new MaskedBlocks(_markup, span, []).Restore(altText) is { } restored)
            altTexts.Add(restored);
    }

    private string? Value(TextSpan? place) => place is not { } span ? null
        : _markup.ReplacedIn(span).IsEmpty ? HtmlMetadata.Decode(_markup.Source[span])
        : _markup.Source[span].ToString();

    private bool IsSameName(TextSpan left, TextSpan right) =>
        _markup.Text.AsSpan(left.Start, left.Length).Equals(_markup.Text.AsSpan(right.Start, right.Length), StringComparison.OrdinalIgnoreCase);

    private sealed record OpenTag(HtmlElement Element, TextSpan Name, InlineKind Kind, bool IsMasked, ContainerInline? Parent, int Number, int ProseStart, int SourceStart, TextSpan? TargetSpan);
}

using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using Markdig.Helpers;
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
        if (HtmlTag.Parse(_markup.Text.AsSpan(span.Start, span.Length)) is not { } tag)
            return;
        if (tag.Name is "script" or "style")
            prose.IsHidden = !tag.IsClosing;
        else if (tag.IsClosing)
            Close(tag, html, span, prose);
        else if (tag.Name == "br")
            prose.Append("\n", span);
        else if (tag.Name == "img")
            AddImage(span, prose, altTexts);
        else
            Open(tag, html, span, prose);
    }

    private void Open(HtmlTag tag, HtmlInline html, TextSpan span, InlineCollector prose)
    {
        if (KindOf(tag.Name) is not { } kind)
            return;
        var targetSpan = kind == InlineKind.Link ? Attribute(span, "href") : null;
        if (kind == InlineKind.Link && targetSpan is null)
            return;
        _open.Add(new OpenTag(tag.Name, kind, html.Parent, prose.Open(), prose.Length, span.Start, targetSpan));
    }

    private void Close(HtmlTag tag, HtmlInline html, TextSpan span, InlineCollector prose)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - MaximumSearch); i--)
        {
            var open = _open[i];
            if (open.Name != tag.Name || !ReferenceEquals(open.Parent, html.Parent))
                continue;
            var target = open.TargetSpan is { } place ? Value(place) : null;
            prose.Close(open.Number, new Inline(open.Kind, TextSpan.FromBounds(open.ProseStart, prose.Length), TextSpan.FromBounds(open.SourceStart, span.End), target, open.TargetSpan));
            _open.RemoveRange(i, _open.Count - i);
            return;
        }
    }

    private void AddImage(TextSpan span, InlineCollector prose, ImmutableArray<Block>.Builder altTexts)
    {
        var source = Attribute(span, "src");
        prose.Add(new Inline(InlineKind.Image, new TextSpan(prose.Length, 0), span, source is { } place ? Value(place) : null, source));
        if (Attribute(span, "alt") is not { } alt)
            return;
        var text = new ProseBuilder(_markup.Source);
        var value = Value(alt);
        if (_markup.Source[alt].SequenceEqual(value))
            _markup.AppendTo(text, alt);
        else
            text.Append(value, alt);
        text.TrimEnd();
        if (text.Length > 0)
            altTexts.Add(new Block(BlockKind.AltText, span, text.ToProse()));
    }

    private TextSpan? Attribute(TextSpan tag, string name) =>
        HtmlTag.AttributeValue(_markup.Text.AsSpan(tag.Start, tag.Length), name)?.Shift(tag.Start);

    private string Value(TextSpan place)
    {
        var value = _markup.Source[place].ToString();
        return _markup.TemplatesIn(place).IsEmpty ? HtmlHelper.Unescape(value, removeBackSlash: false) : value;
    }

    private static InlineKind? KindOf(string name) => name switch
    {
        "a" => InlineKind.Link,
        "b" or "strong" => InlineKind.Strong,
        "i" or "em" => InlineKind.Emphasis,
        "s" or "del" or "strike" => InlineKind.Strikethrough,
        "code" or "kbd" or "samp" or "tt" => InlineKind.Code,
        "q" => InlineKind.Quotation,
        _ => null,
    };

    private sealed record OpenTag(string Name, InlineKind Kind, ContainerInline? Parent, int Number, int ProseStart, int SourceStart, TextSpan? TargetSpan);
}

using EditLint.Core.Text;
using EditLint.Formats.Html;

namespace EditLint.Formats.Markdown;

/// <summary>
/// An element of raw HTML that patterns do not see and that is still open, so that the Markdown after it stands inside it. Elements that authors
/// leave open, such as paragraphs and list items, end with their block of HTML. Immutable.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Depth">How many elements of that name are open, itself included.</param>
internal sealed record SkippedHtml(string Name, int Depth)
{
    /// <summary>Reads on over a block of HTML.</summary>
    /// <param name="markup">What it stands in.</param>
    /// <param name="span">The block.</param>
    /// <param name="open">The element that is open before it; null when none is.</param>
    /// <param name="end">Where that element ends, in offsets of the source; at the end of the block when it goes on.</param>
    /// <returns>The element that is open after it, or null.</returns>
    public static SkippedHtml? Read(MarkupText markup, TextSpan span, SkippedHtml? open, out int end)
    {
        end = open is null ? span.Start : span.End;
        var isOpenBefore = open is not null;
        var tags = new HtmlTokenizer(markup.Text, span);
        while (tags.Read())
        {
            if (tags.Kind == HtmlTokenKind.Text || tags.IsSelfClosing)
                continue;
            var name = markup.Text.AsSpan(tags.Name.Start, tags.Name.Length);
            if (open is null)
            {
                if (tags.Kind == HtmlTokenKind.StartTag && HoldsBlocks(tags.Element) && IsLeftOut(markup, tags))
                    open = new SkippedHtml(name.ToString(), 1);
                continue;
            }
            if (!name.Equals(open.Name, StringComparison.OrdinalIgnoreCase))
                continue;
            open = open with { Depth = open.Depth + (tags.Kind == HtmlTokenKind.StartTag ? 1 : -1) };
            if (open.Depth > 0)
                continue;
            open = null;
            if (isOpenBefore)
                end = tags.Span.End;
            isOpenBefore = false;
        }
        return open;
    }

    private static bool IsLeftOut(MarkupText markup, HtmlTokenizer tag)
    {
        var text = markup.Text.AsSpan();
        return markup.Filter.LeavesOut(text[tag.Name.Start..tag.Name.End], tag.Attributes[HtmlAttribute.Class] is { } classes ? text[classes.Start..classes.End] : []);
    }

    private static bool HoldsBlocks(HtmlElement element) => element is HtmlElement.Unknown or HtmlElement.Noscript ||
        (HtmlElements.IsBoundary(element) && !HtmlElements.IsTablePart(element) && !HtmlElements.IsHeading(element)
            && element is not (HtmlElement.P or HtmlElement.Li or HtmlElement.Dt or HtmlElement.Dd or HtmlElement.Hr));
}

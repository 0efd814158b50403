using EditLint.Core.Text;
using EditLint.Formats.Html;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>
/// HTML that a blank line cuts in two. CommonMark ends a block of HTML at a blank line and takes the indented lines behind it for code, so
/// that the second paragraph of an indented <c>&lt;blockquote&gt;</c> would be code. Nobody indents code in there: as long as an element
/// is open, indented lines and HTML go on with it. Markdown that is not indented stays Markdown, and belongs to the quote that is open.
/// </summary>
internal static class OpenHtml
{
    // An element that nobody closes must not be searched through the whole text for its end, block after block.
    private const int MaximumContinuation = 64;

    /// <summary>How many of the blocks after the HTML at <paramref name="index"/> belong to it.</summary>
    public static int CountContinuation(MarkupText markup, ContainerBlock container, int index)
    {
        var end = index + 1;
        var last = index;
        if (!MayContinue(container, end))
            return 0;
        var open = Depth(markup, container[index]);
        while (open > 0 && end - index <= MaximumContinuation && MayContinue(container, end))
        {
            open += Depth(markup, container[end]);
            if (container[end] is CodeBlock || open <= 0)
                last = end;
            end++;
        }
        return last - index;
    }

    private static bool MayContinue(ContainerBlock container, int index) =>
        index < container.Count && container[index] is HtmlBlock or CodeBlock and not FencedCodeBlock;

    /// <summary>How many block quotes a stretch of HTML opens and leaves open; negative when it closes more.</summary>
    public static int QuoteDepth(MarkupText markup, TextSpan span) =>
        markup.Text.AsSpan(span.Start, span.Length).Contains("blockquote", StringComparison.OrdinalIgnoreCase)
            ? Depth(markup, span, static e => e == HtmlElement.Blockquote)
            : 0;

    private static int Depth(MarkupText markup, Block block) => Depth(markup, markup.ToSpan(block.Span), static e =>
        e is HtmlElement.Div or HtmlElement.Blockquote or HtmlElement.Section or HtmlElement.Article or HtmlElement.Aside);

    private static int Depth(MarkupText markup, TextSpan span, Func<HtmlElement, bool> counts)
    {
        var depth = 0;
        var tokenizer = new HtmlTokenizer(markup.Text, span);
        while (tokenizer.Read())
        {
            if (!counts(tokenizer.Element))
                continue;
            if (tokenizer.Kind == HtmlTokenKind.StartTag && !tokenizer.IsSelfClosing)
                depth++;
            else if (tokenizer.Kind == HtmlTokenKind.EndTag)
                depth--;
        }
        return depth;
    }
}

using EditLint.Core.Documents;

namespace EditLint.Formats.Html;

/// <summary>What the HTML standard says about elements, as far as the reader needs it.</summary>
internal static class HtmlElements
{
    private const int LongestName = 10;

    private static readonly string[] Names = Array.ConvertAll(Enum.GetNames<HtmlElement>(), name => name.ToLowerInvariant());

    /// <summary>The name of an element, in lower case.</summary>
    public static string NameOf(HtmlElement element) => Names[(int)element];

    /// <summary>The element of a tag name, in any case.</summary>
    public static HtmlElement Find(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestName];
        if (name.Length > LongestName || name.ToLowerInvariant(lower) < 0)
            return HtmlElement.Unknown;
        return lower[..name.Length] switch
        {
            "a" => HtmlElement.A, "address" => HtmlElement.Address, "area" => HtmlElement.Area, "article" => HtmlElement.Article,
            "aside" => HtmlElement.Aside, "audio" => HtmlElement.Audio, "b" => HtmlElement.B, "base" => HtmlElement.Base,
            "blockquote" => HtmlElement.Blockquote, "body" => HtmlElement.Body, "br" => HtmlElement.Br, "button" => HtmlElement.Button,
            "canvas" => HtmlElement.Canvas, "caption" => HtmlElement.Caption, "center" => HtmlElement.Center, "code" => HtmlElement.Code,
            "col" => HtmlElement.Col, "colgroup" => HtmlElement.Colgroup, "datalist" => HtmlElement.Datalist, "dd" => HtmlElement.Dd,
            "del" => HtmlElement.Del, "details" => HtmlElement.Details, "dialog" => HtmlElement.Dialog, "dir" => HtmlElement.Dir,
            "div" => HtmlElement.Div, "dl" => HtmlElement.Dl, "dt" => HtmlElement.Dt, "em" => HtmlElement.Em, "embed" => HtmlElement.Embed,
            "fieldset" => HtmlElement.Fieldset, "figcaption" => HtmlElement.Figcaption, "figure" => HtmlElement.Figure,
            "footer" => HtmlElement.Footer, "form" => HtmlElement.Form, "h1" => HtmlElement.H1, "h2" => HtmlElement.H2,
            "h3" => HtmlElement.H3, "h4" => HtmlElement.H4, "h5" => HtmlElement.H5, "h6" => HtmlElement.H6, "head" => HtmlElement.Head,
            "header" => HtmlElement.Header, "hgroup" => HtmlElement.Hgroup, "hr" => HtmlElement.Hr, "html" => HtmlElement.Html,
            "i" => HtmlElement.I, "iframe" => HtmlElement.Iframe, "img" or "image" => HtmlElement.Img, "input" => HtmlElement.Input,
            "kbd" => HtmlElement.Kbd, "legend" => HtmlElement.Legend, "li" => HtmlElement.Li, "link" => HtmlElement.Link,
            "main" => HtmlElement.Main, "math" => HtmlElement.Math, "menu" => HtmlElement.Menu, "meta" => HtmlElement.Meta,
            "nav" => HtmlElement.Nav, "noembed" => HtmlElement.Noembed, "noframes" => HtmlElement.Noframes,
            "noscript" => HtmlElement.Noscript, "object" => HtmlElement.Object, "ol" => HtmlElement.Ol,
            "optgroup" => HtmlElement.Optgroup, "option" => HtmlElement.Option, "p" => HtmlElement.P, "param" => HtmlElement.Param,
            "pre" or "listing" => HtmlElement.Pre, "q" => HtmlElement.Q, "s" => HtmlElement.S, "samp" => HtmlElement.Samp,
            "script" => HtmlElement.Script, "search" => HtmlElement.Search, "section" => HtmlElement.Section,
            "select" => HtmlElement.Select, "source" => HtmlElement.Source, "strike" => HtmlElement.Strike,
            "strong" => HtmlElement.Strong, "style" => HtmlElement.Style, "summary" => HtmlElement.Summary, "svg" => HtmlElement.Svg,
            "table" => HtmlElement.Table, "tbody" => HtmlElement.Tbody, "td" => HtmlElement.Td, "template" => HtmlElement.Template,
            "textarea" => HtmlElement.Textarea, "tfoot" => HtmlElement.Tfoot, "th" => HtmlElement.Th, "thead" => HtmlElement.Thead,
            "title" => HtmlElement.Title, "tr" => HtmlElement.Tr, "track" => HtmlElement.Track, "tt" => HtmlElement.Tt,
            "ul" => HtmlElement.Ul, "var" => HtmlElement.Var, "video" => HtmlElement.Video, "wbr" => HtmlElement.Wbr,
            _ => HtmlElement.Unknown,
        };
    }

    /// <summary>The block that an element makes, or null: a paragraph, a boundary between blocks, or inline.</summary>
    public static BlockKind? BlockKindOf(HtmlElement element) => element switch
    {
        >= HtmlElement.H1 and <= HtmlElement.H6 => BlockKind.Heading,
        HtmlElement.Blockquote => BlockKind.BlockQuote,
        HtmlElement.Ul or HtmlElement.Ol or HtmlElement.Menu or HtmlElement.Dir or HtmlElement.Dl => BlockKind.List,
        HtmlElement.Li or HtmlElement.Dt or HtmlElement.Dd => BlockKind.ListItem,
        HtmlElement.Table => BlockKind.Table,
        HtmlElement.Td or HtmlElement.Th => BlockKind.TableCell,
        HtmlElement.Caption or HtmlElement.Figcaption => BlockKind.Caption,
        HtmlElement.Pre => BlockKind.Code,
        HtmlElement.Section or HtmlElement.Article or HtmlElement.Aside or HtmlElement.Nav or HtmlElement.Header or HtmlElement.Footer
            or HtmlElement.Figure => BlockKind.Section,
        _ => null,
    };

    public static InlineKind? InlineKindOf(HtmlElement element) => element switch
    {
        HtmlElement.A => InlineKind.Link,
        HtmlElement.Em or HtmlElement.I => InlineKind.Emphasis,
        HtmlElement.Strong or HtmlElement.B => InlineKind.Strong,
        HtmlElement.Del or HtmlElement.S or HtmlElement.Strike => InlineKind.Strikethrough,
        HtmlElement.Code or HtmlElement.Kbd or HtmlElement.Samp or HtmlElement.Tt or HtmlElement.Var => InlineKind.Code,
        HtmlElement.Q => InlineKind.Quotation,
        _ => null,
    };

    public static bool IsHeading(HtmlElement element) => element is >= HtmlElement.H1 and <= HtmlElement.H6;

    /// <summary>True when text before, in and after the element belongs to different blocks; its start ends an open paragraph.</summary>
    public static bool IsBoundary(HtmlElement element) => BlockKindOf(element) is not null || IsTablePart(element) || element is
        HtmlElement.P or HtmlElement.Div or HtmlElement.Address or HtmlElement.Center or HtmlElement.Details or HtmlElement.Dialog
        or HtmlElement.Fieldset or HtmlElement.Form or HtmlElement.Hgroup or HtmlElement.Hr or HtmlElement.Legend or HtmlElement.Main
        or HtmlElement.Search or HtmlElement.Summary or HtmlElement.Dt or HtmlElement.Dd;

    public static bool IsTablePart(HtmlElement element) => element is
        HtmlElement.Tr or HtmlElement.Td or HtmlElement.Th or HtmlElement.Tbody or HtmlElement.Thead or HtmlElement.Tfoot or HtmlElement.Caption or HtmlElement.Colgroup;

    /// <summary>True when no end tag inside the element reaches past it, except that of a table or its parts.</summary>
    public static bool IsScope(HtmlElement element) => element is
        HtmlElement.Table or HtmlElement.Td or HtmlElement.Th or HtmlElement.Caption or HtmlElement.Template or HtmlElement.Object;

    /// <summary>True when the element has no content and no end tag.</summary>
    public static bool IsVoid(HtmlElement element) => element is
        HtmlElement.Area or HtmlElement.Base or HtmlElement.Br or HtmlElement.Col or HtmlElement.Embed or HtmlElement.Hr or HtmlElement.Img
        or HtmlElement.Input or HtmlElement.Link or HtmlElement.Meta or HtmlElement.Param or HtmlElement.Source or HtmlElement.Track or HtmlElement.Wbr;

    /// <summary>True when the content is characters up to the end tag, whatever they look like.</summary>
    public static bool IsRawText(HtmlElement element) => element is
        HtmlElement.Script or HtmlElement.Style or HtmlElement.Title or HtmlElement.Textarea or HtmlElement.Iframe or HtmlElement.Noembed
        or HtmlElement.Noframes or HtmlElement.Noscript;

    /// <summary>True when the element belongs into the head of a page, so that it does not end it.</summary>
    public static bool IsMetadata(HtmlElement element) => element is
        HtmlElement.Base or HtmlElement.Link or HtmlElement.Meta or HtmlElement.Noframes or HtmlElement.Noscript or HtmlElement.Script
        or HtmlElement.Style or HtmlElement.Template or HtmlElement.Title or HtmlElement.Head;

    /// <summary>True when readers of the page do not see the content as text, by default.</summary>
    public static bool IsHidden(HtmlElement element) => element is
        HtmlElement.Head or HtmlElement.Template or HtmlElement.Svg or HtmlElement.Math or HtmlElement.Object or HtmlElement.Video
        or HtmlElement.Audio or HtmlElement.Canvas or HtmlElement.Button or HtmlElement.Select or HtmlElement.Datalist or HtmlElement.Option
        or HtmlElement.Optgroup;
}

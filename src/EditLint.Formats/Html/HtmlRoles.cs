using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>The role that markup gives a block: by its element, or by a name in <c>class</c>, <c>itemprop</c>, <c>rel</c> or <c>role</c> that newsrooms and their systems use for it.</summary>
internal static class HtmlRoles
{
    private const int LongestName = 19;

    /// <summary>The role of an element by itself.</summary>
    /// <param name="text">The source.</param>
    /// <param name="element">The element.</param>
    /// <param name="attributes">Its attributes.</param>
    public static BlockRole Find(string text, HtmlElement element, HtmlAttributes attributes)
    {
        if (element is HtmlElement.Nav || IsLandmark(text, attributes[HtmlAttribute.Role]))
            return BlockRole.Boilerplate;
        if (element is HtmlElement.Figcaption or HtmlElement.Caption)
            return BlockRole.Caption;
        var role = FindName(text, attributes[HtmlAttribute.ItemProp]);
        if (role == BlockRole.None)
            role = FindName(text, attributes[HtmlAttribute.Class]);
        return role == BlockRole.None ? FindName(text, attributes[HtmlAttribute.Rel]) : role;
    }

    private static bool IsLandmark(string text, TextSpan? value) =>
        value is { } span && text.AsSpan(span.Start, span.Length) is "navigation" or "contentinfo";

    private static BlockRole FindName(string text, TextSpan? value)
    {
        if (value is not { IsEmpty: false } span)
            return BlockRole.None;
        var names = text.AsSpan(span.Start, span.Length);
        foreach (var range in names.SplitAny(' ', '\t', '\r', '\n', '\f'))
        {
            if (Find(names[range]) is var role and not BlockRole.None)
                return role;
        }
        return BlockRole.None;
    }

    // "pull-quote", "pull_quote" and "pullQuote" are one name.
    private static BlockRole Find(ReadOnlySpan<char> name)
    {
        Span<char> plain = stackalloc char[LongestName];
        var length = 0;
        foreach (var c in name)
        {
            if (c is '-' or '_')
                continue;
            if (length == LongestName)
                return BlockRole.None;
            plain[length++] = char.ToLowerInvariant(c);
        }
        return plain[..length] switch
        {
            "pullquote" => BlockRole.PullQuote,
            "byline" or "author" or "articlebyline" or "entryauthor" => BlockRole.Byline,
            "dateline" or "datepublished" or "pubdate" => BlockRole.Dateline,
            "headline" or "entrytitle" or "articleheadline" or "articletitle" => BlockRole.Headline,
            "deck" or "dek" or "standfirst" or "subheadline" or "alternativeheadline" or "articledek" => BlockRole.Deck,
            "caption" or "wpcaptiontext" or "imagecaption" => BlockRole.Caption,
            _ => BlockRole.None,
        };
    }
}

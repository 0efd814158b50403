using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>The places of the attribute values of one tag. Reused from tag to tag; not thread-safe.</summary>
internal sealed class HtmlAttributes
{
    private const int LongestName = 11;

    // Most tags have no attributes.
    private TextSpan?[]? _values;
    private bool _isEmpty = true;

    /// <summary>Where the value stands, without its quotes; empty where there is none; null when the tag lacks the attribute.</summary>
    public TextSpan? this[HtmlAttribute attribute] => _values?[(int)attribute];

    public void Clear()
    {
        if (_isEmpty)
            return;
        Array.Clear(_values!);
        _isEmpty = true;
    }

    /// <summary>Notes an attribute; of two with one name the first counts.</summary>
    public void Add(ReadOnlySpan<char> name, TextSpan value)
    {
        if (Find(name) is not { } attribute)
            return;
        _values ??= new TextSpan?[(int)HtmlAttribute.Style + 1];
        _values[(int)attribute] ??= value;
        _isEmpty = false;
    }

    private static HtmlAttribute? Find(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestName];
        if (name.Length > LongestName || name.ToLowerInvariant(lower) < 0)
            return null;
        return lower[..name.Length] switch
        {
            "alt" => HtmlAttribute.Alt,
            "aria-hidden" => HtmlAttribute.AriaHidden,
            "class" => HtmlAttribute.Class,
            "content" => HtmlAttribute.Content,
            "hidden" => HtmlAttribute.Hidden,
            "href" => HtmlAttribute.Href,
            "itemprop" => HtmlAttribute.ItemProp,
            "name" => HtmlAttribute.Name,
            "open" => HtmlAttribute.Open,
            "rel" => HtmlAttribute.Rel,
            "role" => HtmlAttribute.Role,
            "src" => HtmlAttribute.Src,
            "style" => HtmlAttribute.Style,
            _ => null,
        };
    }
}

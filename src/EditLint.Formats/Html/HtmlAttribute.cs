namespace EditLint.Formats.Html;

/// <summary>The attributes that the reader looks at.</summary>
internal enum HtmlAttribute
{
    Alt,
    AriaHidden,
    Class,
    Content,
    Hidden,
    Href,
    ItemProp,
    Name,
    Open,
    Rel,
    Role,
    Src,
    Style,
}

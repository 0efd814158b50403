namespace EditLint.Core.Documents;

/// <summary>What a stretch of prose is by its inline markup.</summary>
public enum InlineKind
{
    Emphasis,
    Strong,
    Strikethrough,

    /// <summary>Code, keyboard input, sample output: characters that are not language.</summary>
    Code,
    Link,

    /// <summary>A link whose text is its own target.</summary>
    AutoLink,

    /// <summary>An image; it adds nothing to the prose, so its prose span is empty.</summary>
    Image,
    FootnoteReference,

    /// <summary>A quotation marked by an element instead of characters.</summary>
    Quotation,
}

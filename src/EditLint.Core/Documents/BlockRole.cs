namespace EditLint.Core.Documents;

/// <summary>What a block is in the article, whatever its markup.</summary>
public enum BlockRole
{
    /// <summary>Not yet said; a reader leaves it, and the document settles it.</summary>
    None,
    Headline,
    Deck,
    Byline,
    Dateline,
    Lede,
    Body,
    Subheading,
    PullQuote,
    Caption,

    /// <summary>The author's name or an end mark that closes the story.</summary>
    SignOff,

    /// <summary>Notes that are not the story: corrections, credits, calls to subscribe, copyright lines.</summary>
    Boilerplate,
}

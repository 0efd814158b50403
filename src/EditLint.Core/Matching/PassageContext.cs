namespace EditLint.Core.Matching;

/// <summary>What kind of text words stand in, as far as it decides whether they may stand twice.</summary>
internal enum PassageContext
{
    Body,
    BlockQuote,
    ListItem,

    /// <summary>Notes that are not the story; they repeat more often than the story does.</summary>
    Boilerplate,

    /// <summary>Headings may repeat, and count only as the connection between other copied text.</summary>
    Heading,
}

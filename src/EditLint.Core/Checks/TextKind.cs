namespace EditLint.Core.Checks;

/// <summary>What patterns read as one text.</summary>
internal enum TextKind
{
    /// <summary>A block.</summary>
    Block,

    /// <summary>A block, with blanks for the line breaks in it.</summary>
    Passage,

    /// <summary>A sentence of a block.</summary>
    Sentence,

    /// <summary>A plain text from its start to its end.</summary>
    Whole,

    /// <summary>The paragraphs, list items and quotations as one text.</summary>
    Summary,

    /// <summary>The file as it stands, markup and all.</summary>
    Source,
}

namespace EditLint.Core.Checks;

/// <summary>What the words of a paragraph without an end mark say about its end.</summary>
internal enum SentenceEnding
{
    /// <summary>Nothing: it may be a heading, a label or a caption.</summary>
    Whole,

    /// <summary>It is a short sentence, which an author may leave without a mark on purpose.</summary>
    Doubtful,

    /// <summary>It is a sentence, and its mark or more of it is missing.</summary>
    Cut,

    /// <summary>Its last word is one that needs another behind it.</summary>
    Open,
}

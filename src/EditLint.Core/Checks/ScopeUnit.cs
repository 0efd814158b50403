namespace EditLint.Core.Checks;

/// <summary>What a scope takes a document apart into.</summary>
internal enum ScopeUnit
{
    Block,
    Sentence,

    /// <summary>The prose of the paragraphs, list items and quotations as one text: <c>summary</c>.</summary>
    Summary,

    /// <summary>The file as it stands, markup and all: <c>raw</c>.</summary>
    Source,
}

namespace EditLint.Formats.PlainText;

/// <summary>What a line of plain text is by its own characters.</summary>
internal enum TextLineKind
{
    Ordinary,

    /// <summary>It begins with a bullet, and so with a new paragraph.</summary>
    Bullet,

    /// <summary>It begins with a number and a full stop or bracket: a list item, or the end of a sentence that ran on.</summary>
    Numbered,

    /// <summary>A sign-off, an end mark or a row of ornaments: a paragraph of its own.</summary>
    Separate,
}

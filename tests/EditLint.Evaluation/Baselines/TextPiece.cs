namespace EditLint.Evaluation.Baselines;

/// <summary>A stretch of an edited article.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Path">The article that it comes from; null for what an edit wrote.</param>
/// <param name="Start">Where it stood there, in UTF-16 units.</param>
internal readonly record struct TextPiece(string Text, string? Path, int Start)
{
    /// <summary>A part of the piece.</summary>
    public TextPiece Slice(int start, int length) => new(Text.Substring(start, length), Path, Path is null ? 0 : Start + start);

    /// <summary>What an edit writes.</summary>
    public static TextPiece New(string text) => new(text, null, 0);
}

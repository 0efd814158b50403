namespace EditLint.Core.Text;

/// <summary>The replacement of one span of a source by <paramref name="NewText"/>; an empty span inserts, an empty text deletes.</summary>
/// <param name="Span">What is replaced, in UTF-16 offsets of the unchanged source.</param>
/// <param name="NewText">What stands there afterwards.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);

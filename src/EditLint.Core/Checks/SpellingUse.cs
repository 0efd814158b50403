using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A place where a text writes one of two spellings.</summary>
/// <param name="Span">The place, in offsets of the text.</param>
/// <param name="IsSecond">True when it is the second spelling of the pair.</param>
internal readonly record struct SpellingUse(TextSpan Span, bool IsSecond);

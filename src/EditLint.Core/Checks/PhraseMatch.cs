using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A phrase found among the words of a block.</summary>
/// <param name="Span">Its place, in offsets of the block's prose.</param>
/// <param name="FirstWord">The number of its first word in the block.</param>
/// <param name="LastWord">The number of its last word.</param>
internal readonly record struct PhraseMatch(TextSpan Span, int FirstWord, int LastWord);

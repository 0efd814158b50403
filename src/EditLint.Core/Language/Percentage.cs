using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>A percentage in a text. Immutable.</summary>
/// <param name="Value">The number, such as 45 or 41.4.</param>
/// <param name="Span">The number with its sign or word, in offsets of the text.</param>
/// <param name="FirstWord">The place of the number among the words of the text.</param>
/// <param name="LastWord">The place of the last word: the number itself before a sign, or the word "percent".</param>
internal readonly record struct Percentage(double Value, TextSpan Span, int FirstWord, int LastWord);

using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>A stretch of a source that a house says is no language.</summary>
/// <param name="Span">All that the pattern matched; what lies outside the contents is not shown at all.</param>
/// <param name="Content">What is left of it, as code.</param>
/// <param name="IsBlock">True when it is a block of its own, false when it is part of the text around it.</param>
internal readonly record struct IgnoredStretch(TextSpan Span, TextSpan Content, bool IsBlock);

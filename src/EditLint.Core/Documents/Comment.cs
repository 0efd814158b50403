using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A comment in the source: no part of the article, but a place for instructions to the linter.</summary>
/// <param name="Span">The comment with its delimiters, in offsets of the source.</param>
/// <param name="Text">What stands between the delimiters.</param>
public sealed record Comment(TextSpan Span, string Text);

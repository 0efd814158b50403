using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>Something in a document that its reader could not make sense of; the rest was read.</summary>
/// <param name="Span">Where, in the source.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record DocumentError(TextSpan Span, string Message);

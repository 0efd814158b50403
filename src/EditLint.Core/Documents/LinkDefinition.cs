using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A line of Markdown that says where the links of one label point: <c>[label]: https://example.org</c>.</summary>
/// <param name="Label">The label without its brackets, spacing as in the source.</param>
/// <param name="Target">Where they point.</param>
/// <param name="Span">The definition, in offsets of the source.</param>
public sealed record LinkDefinition(string Label, string Target, TextSpan Span);

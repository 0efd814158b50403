using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A stretch of one block's prose that carries inline markup.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ProseSpan">The prose it marks, in offsets of the block's prose; may be empty.</param>
/// <param name="Span">The source with its markup, in offsets of the source.</param>
/// <param name="Target">Where a link or image points, entities and escapes resolved; the label of a footnote; null otherwise.</param>
/// <param name="TargetSpan">The source of the target where it stands in place; null otherwise.</param>
public sealed record Inline(InlineKind Kind, TextSpan ProseSpan, TextSpan Span, string? Target = null, TextSpan? TargetSpan = null);

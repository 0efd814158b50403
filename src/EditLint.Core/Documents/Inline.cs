using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A stretch of one block's prose that carries inline markup.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ProseSpan">The prose it marks, in offsets of the block's prose; may be empty.</param>
/// <param name="Span">The source with its markup, in offsets of the source.</param>
/// <param name="Target">Where a link or image points, entities and escapes resolved; the label of a footnote; null otherwise.</param>
/// <param name="TargetSpan">The source of the target where it stands in place; null otherwise.</param>
public sealed record Inline(InlineKind Kind, TextSpan ProseSpan, TextSpan Span, string? Target = null, TextSpan? TargetSpan = null)
{
    /// <summary>True when its text is no language, so that patterns see asterisks in its place. By default so for code and for links that show their own address.</summary>
    public bool IsMasked { get; init; } = Kind is InlineKind.Code or InlineKind.AutoLink;
}

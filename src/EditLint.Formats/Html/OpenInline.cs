using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>An inline element whose end has not come yet. A block that ends inside it splits it; the places are those of the part in the present block.</summary>
internal sealed class OpenInline(InlineKind kind, bool isMasked, string? target, TextSpan? targetSpan)
{
    public InlineKind Kind { get; } = kind;

    public bool IsMasked { get; } = isMasked;

    public string? Target { get; } = target;

    public TextSpan? TargetSpan { get; } = targetSpan;

    /// <summary>Where its text starts in the prose; -1 while it has none.</summary>
    public int ProseStart { get; set; } = -1;

    /// <summary>Where an image or an empty link in it stands that comes before its text; -1 when there is none.</summary>
    public int EmptyStart { get; set; } = -1;

    /// <summary>Where it starts in the source; -1 while it has no text in a block that it did not begin in.</summary>
    public int SourceStart { get; set; } = -1;

    /// <summary>Its place in the order of the block's inline elements; -1 while <see cref="SourceStart"/> is.</summary>
    public int Slot { get; set; } = -1;
}

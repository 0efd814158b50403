using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>An element whose end has not come yet.</summary>
internal sealed class OpenElement
{
    public required HtmlElement Element { get; init; }

    /// <summary>Its name in the source.</summary>
    public required TextSpan Name { get; init; }

    /// <summary>True when its content is not shown, whatever stands around it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True when the ends of blocks are at its start and end; false for inline and for hidden elements.</summary>
    public bool IsBoundary { get; init; }

    /// <summary>True when patterns do not see the blocks in it.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>The role of text directly in it, taken over from the elements around it where it names none.</summary>
    public BlockRole Role { get; init; }

    public HtmlFrame? Frame { get; init; }

    public OpenInline? Inline { get; init; }

    /// <summary>The role that an inline element names, which counts when it is all its block holds.</summary>
    public BlockRole MarkedRole { get; init; }

    /// <summary>Where the text of an inline element starts in the prose of its block.</summary>
    public int MarkedStart { get; init; }
}

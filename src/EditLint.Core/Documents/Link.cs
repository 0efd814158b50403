using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A link in the text of a block. Immutable.</summary>
public sealed class Link
{
    internal Link(Block block, Inline inline)
    {
        Block = block;
        Inline = inline;
    }

    /// <summary>The block whose prose holds the link.</summary>
    public Block Block { get; }

    /// <summary>The markup of the link.</summary>
    public Inline Inline { get; }

    /// <summary>The linked words, as the reader sees them.</summary>
    public string Text => Block.Prose.Text.Substring(ProseSpan.Start, ProseSpan.Length);

    /// <summary>The linked words, in offsets of the block's prose.</summary>
    public TextSpan ProseSpan => Inline.ProseSpan;

    /// <summary>The link with its markup, in offsets of the source.</summary>
    public TextSpan Span => Inline.Span;

    /// <summary>Where it points; empty when the author left it empty.</summary>
    public string Target => Inline.Target ?? "";
}

using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A sentence of one block. Immutable.</summary>
/// <param name="Block">The block it stands in.</param>
/// <param name="ProseSpan">Its place in offsets of the block's prose, without white space around it.</param>
public readonly record struct Sentence(Block Block, TextSpan ProseSpan)
{
    /// <summary>The sentence as the reader sees it.</summary>
    public string Text => Block.Prose.Text.Substring(ProseSpan.Start, ProseSpan.Length);

    /// <summary>Its place in the source.</summary>
    public TextSpan Span => Block.Prose.ToSource(ProseSpan);
}

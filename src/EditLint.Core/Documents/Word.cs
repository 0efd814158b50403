using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A word of one block. Immutable.</summary>
/// <param name="Block">The block it stands in.</param>
/// <param name="ProseSpan">Its place in offsets of the block's prose.</param>
public readonly record struct Word(Block Block, TextSpan ProseSpan)
{
    /// <summary>The word as it is written.</summary>
    public string Text => Block.Prose.ToString(ProseSpan);

    /// <summary>Its place in the source.</summary>
    public TextSpan Span => Block.Prose.ToSource(ProseSpan);

    /// <summary>True when it is the other word; letter case counts for nothing.</summary>
    public bool Is(string other) => Block.Prose.Text.AsSpan(ProseSpan.Start, ProseSpan.Length).Equals(other, StringComparison.OrdinalIgnoreCase);
}

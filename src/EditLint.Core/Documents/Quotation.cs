using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>Words between a pair of quotation marks, in one block or running over several. Immutable.</summary>
/// <param name="Block">The block in which it opens.</param>
/// <param name="OpeningMark">The opening mark, in offsets of the prose of <paramref name="Block"/>.</param>
/// <param name="EndBlock">The block in which it closes; the same block unless the quotation runs on.</param>
/// <param name="ClosingMark">The closing mark, in offsets of the prose of <paramref name="EndBlock"/>.</param>
/// <param name="Level">1 for a quotation, 2 for one inside it, and so on.</param>
public sealed record Quotation(Block Block, TextSpan OpeningMark, Block EndBlock, TextSpan ClosingMark, int Level)
{
    /// <summary>The source from the opening mark to the closing mark, both included.</summary>
    public TextSpan Span => TextSpan.FromBounds(Block.Prose.ToSource(OpeningMark).Start, EndBlock.Prose.ToSource(ClosingMark).End);

    /// <summary>The quoted words in the block where the quotation opens, without the marks.</summary>
    public string Text => Block.Prose.ToString(ProseSpan);

    /// <summary>The place of <see cref="Text"/> in offsets of the prose of <see cref="Block"/>.</summary>
    public TextSpan ProseSpan => TextSpan.FromBounds(OpeningMark.End, ReferenceEquals(Block, EndBlock) ? ClosingMark.Start : Block.Prose.Length);

    /// <summary>The words of <see cref="Text"/>, one after the other.</summary>
    public IEnumerable<Word> EnumerateWords() => new Sentence(Block, ProseSpan).EnumerateWords();
}

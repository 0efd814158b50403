using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A quotation mark that lacks its partner.</summary>
/// <param name="Block">The block it stands in.</param>
/// <param name="Mark">Its place, in offsets of the block's prose.</param>
/// <param name="IsOpening">True when it opens a quotation that is never closed; false when it closes one that was never opened.</param>
public sealed record UnpairedMark(Block Block, TextSpan Mark, bool IsOpening)
{
    /// <summary>The mark of another kind that stands at the other end, as in ‘so”; null when there is none.</summary>
    public TextSpan? Counterpart { get; init; }

    /// <summary>The mark that closes the quotation around an opening mark in the same block, in offsets of its prose; null when there is none.</summary>
    public TextSpan? Limit { get; init; }
}

using System.Collections.Immutable;

namespace EditLint.Core.Documents;

/// <summary>The quotation marks of an article, paired over all its blocks. Immutable.</summary>
/// <param name="Quotations">The pairs, in the order of their opening marks.</param>
/// <param name="Unpaired">The marks without a partner, in order.</param>
public sealed record QuotationPairing(ImmutableArray<Quotation> Quotations, ImmutableArray<UnpairedMark> Unpaired)
{
    /// <summary>Pairs the marks of the blocks, which are an article's prose in order.</summary>
    public static QuotationPairing Pair(ImmutableArray<Block> blocks) => new([], []);
}

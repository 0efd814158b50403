using System.Collections.Immutable;

namespace EditLint.Core.Documents;

/// <summary>The quotation marks of an article, paired over all its blocks. Immutable.</summary>
/// <param name="Quotations">The pairs, in the order of their opening marks. Two of them are disjoint, or one holds the other; no mark is in two.</param>
/// <param name="Unpaired">The double marks without a partner, in order. Of a quotation that runs over several paragraphs, it is the mark that opens the last.</param>
public sealed record QuotationPairing(ImmutableArray<Quotation> Quotations, ImmutableArray<UnpairedMark> Unpaired)
{
    /// <summary>
    /// Pairs the marks of the blocks, which are an article's prose in order: double marks, straight and curly, „so“, «so» and ``so'', mixed ones
    /// too, and single marks where they are certain. Follows the news convention: each paragraph of a running quotation opens with a mark
    /// and only the last closes. An unclosed mark is given up at its paragraph's end unless the next paragraph goes on with it. Linear in the text; never throws.
    /// </summary>
    public static QuotationPairing Pair(ImmutableArray<Block> blocks) => new QuotationPairer(blocks).Pair();
}

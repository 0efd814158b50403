using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A quotation that has been opened and not closed yet.</summary>
/// <param name="BlockIndex">The block in which it opens, by its place among the blocks that are paired.</param>
/// <param name="Mark">Its opening mark.</param>
/// <param name="LastBlockIndex">The block that goes on with it; the same as <paramref name="BlockIndex"/> unless it runs over several.</param>
/// <param name="LastMark">The mark that opens it again in that block, or <paramref name="Mark"/>.</param>
/// <param name="IsUnopened">True when a paragraph went by that did not open it again.</param>
internal readonly record struct OpenQuotation(int BlockIndex, QuotationMark Mark, int LastBlockIndex, TextSpan LastMark, bool IsUnopened = false);

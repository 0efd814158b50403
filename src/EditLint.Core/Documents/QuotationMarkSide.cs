namespace EditLint.Core.Documents;

/// <summary>Which end of a quotation a mark can be.</summary>
internal enum QuotationMarkSide
{
    Opening,
    Closing,

    /// <summary>Its neighbours do not tell: it closes what is open, or else opens.</summary>
    Either,
}

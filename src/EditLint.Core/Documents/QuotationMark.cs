using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>A character, or a pair of them, that may open or close a quotation.</summary>
/// <param name="Span">Its place, in offsets of the block's prose.</param>
/// <param name="Shape">How it looks.</param>
/// <param name="Side">Which end of a quotation it can be, by its neighbours.</param>
/// <param name="MayBeOther">True for a double mark after a number, which may be inches, and for a single mark after a word or number, which may be a possessive or feet.</param>
internal readonly record struct QuotationMark(TextSpan Span, QuotationMarkShape Shape, QuotationMarkSide Side, bool MayBeOther)
{
    public bool IsSingle => Shape is QuotationMarkShape.StraightSingle or QuotationMarkShape.CurlySingle;
}

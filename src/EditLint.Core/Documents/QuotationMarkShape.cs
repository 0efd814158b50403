namespace EditLint.Core.Documents;

/// <summary>How a quotation mark looks. Marks of one shape belong together; straight and curly marks are mixed up often enough to pair, too.</summary>
internal enum QuotationMarkShape
{
    Straight,
    Curly,
    Guillemet,

    /// <summary>Two backticks before, two apostrophes after, as news wires send them.</summary>
    Wire,
    StraightSingle,
    CurlySingle,
}

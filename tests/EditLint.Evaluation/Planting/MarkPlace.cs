namespace EditLint.Evaluation.Planting;

/// <summary>Which mark of a quotation is dropped.</summary>
internal enum MarkPlace
{
    /// <summary>The opening mark.</summary>
    Opening,

    /// <summary>The closing mark, with more of the paragraph behind it.</summary>
    Closing,

    /// <summary>The closing mark at the end of its paragraph.</summary>
    ClosingAtParagraphEnd,

    /// <summary>A closing mark whose next paragraph begins with a quotation, so that it looks like one that runs on.</summary>
    ClosingBeforeQuotation,
}
